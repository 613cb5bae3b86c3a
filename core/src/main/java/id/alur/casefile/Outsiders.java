package id.alur.casefile;

import id.alur.identity.OutsiderId;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Names and addresses of people and bodies outside the register; whoever calls has settled who may know them. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class Outsiders {

    /** A name or a contact has at most this many characters. */
    public static final int MAX = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outsiders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param contact may be blank
     * @throws DomainException {@code error.casefile.outsider-name} without a name, {@code error.casefile.outsider-too-long}
     */
    public OutsiderId add(String name, @Nullable String contact) {
        String kept = PlainText.line(name);
        String reached = PlainText.lineOrNull(contact);
        if (kept.isEmpty()) {
            throw new DomainException("error.casefile.outsider-name");
        }
        if (kept.length() > MAX || (reached != null && reached.length() > MAX)) {
            throw new DomainException("error.casefile.outsider-too-long", MAX);
        }
        OutsiderId id = new OutsiderId(UUID.randomUUID());
        jdbc.sql("insert into casefile.outsider (id, name, contact, added_at) values (:id, :name, :contact, :at)")
                .param("id", id.value())
                .param("name", kept)
                .param("contact", reached)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    public Optional<Outsider> find(OutsiderId id) {
        return jdbc.sql("select name, contact from casefile.outsider where id = :id")
                .param("id", id.value())
                .query((row, index) -> new Outsider(id, row.getString("name"), row.getString("contact")))
                .optional();
    }
}
