package id.alur.security;

import id.alur.identity.AlurUser;
import id.alur.shared.PlainText;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Spring Security's way to {@link AccountService#logIn}: one answer for every kind of refusal. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final AccountService accounts;

    PasswordLogin(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = PlainText.line(attempt.getName());
        String password = attempt.getCredentials() instanceof String text ? text : "";
        AlurUser user = accounts.logIn(login, password)
                .orElseThrow(() -> new BadCredentialsException("Log-in refused"))
                .withoutPassword();
        var done = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        done.setDetails(attempt.getDetails());
        return done;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
