package id.alur.notification;

import id.alur.identity.Role;
import id.alur.setup.SetupStep;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mail: without it people learn of their tasks only when they look. */
@Component
class MailSetup implements SetupStep {

    private final boolean enabled;

    MailSetup(@Value("${alur.mail.enabled:false}") boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public String code() {
        return "mail";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String path() {
        return "operasi";
    }

    @Override
    public Finding find() {
        return Finding.of(enabled ? State.DONE : State.ADVISED);
    }

    @Override
    public Set<Role> keepers() {
        return Set.of();
    }
}
