package id.alur.security;

import id.alur.identity.AlurUser;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Spring Security's way to {@link AccountService#logIn}: one answer for every kind of refusal, and a pause for whoever tries too
 * often.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final AccountService accounts;
    private final LogInLimits limits;

    PasswordLogin(AccountService accounts, LogInLimits limits) {
        this.accounts = accounts;
        this.limits = limits;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = PlainText.line(attempt.getName());
        String password = attempt.getCredentials() instanceof String text ? text : "";
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Duration pause = limits.enter(login, address);
        if (pause.isPositive()) {
            throw new LogInPaused(pause);
        }
        AlurUser user = check(login, password, address)
                .orElseThrow(() -> new BadCredentialsException("Log-in refused"))
                .withoutPassword();
        limits.succeeded(login, address);
        var done = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        done.setDetails(attempt.getDetails());
        return done;
    }

    private Optional<AlurUser> check(String login, String password, String address) {
        try {
            return accounts.logIn(login, password);
        } catch (DomainException busy) {
            limits.notTried(login, address);
            throw new LogInPaused(Duration.ofSeconds(PasswordLane.LONGEST_WAIT_SECONDS));
        } catch (TransientDataAccessException
                | NonTransientDataAccessResourceException
                | RecoverableDataAccessException
                | CannotCreateTransactionException away) {
            // Nothing was looked at; which is no fault of the password.
            limits.notTried(login, address);
            throw new AuthenticationServiceException(String.valueOf(away.getMessage()), away);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
