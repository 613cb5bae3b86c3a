package id.alur.demo;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.personnel.Register;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The people of Kota Contoh by their log-ins, and what they do before anybody has logged in. */
@Component
@ConditionalOnProperty("alur.demo.enabled")
class DemoPeople {

    private final Register register;
    private final Map<String, String> nipOfLogin;

    DemoPeople(Register register, @Value("${alur.demo.employees:1200}") int size) {
        this.register = register;
        this.nipOfLogin = new CityFiles(size).nipOfLogin();
    }

    /** Empty when somebody has imported a register of their own instead. */
    Optional<EmployeeId> employee(String login) {
        return register.findByNip(Objects.requireNonNull(nipOfLogin.get(login), login));
    }

    /** The person does something. */
    static void as(EmployeeId person, Runnable action) {
        AlurUser user = new AlurUser(person, "", true, true, Set.of(Role.EMPLOYEE));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(own);
        try {
            action.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
