package id.alur.letter;

import id.alur.identity.UnitId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LetterheadRepository {

    private final JdbcClient jdbc;

    LetterheadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Letterhead> find(UnitId unit) {
        return jdbc.sql("select * from letter.letterhead where unit_id = :unit")
                .param("unit", unit.value())
                .query((row, index) -> new Letterhead(
                        unit,
                        row.getString("government"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("contact"),
                        row.getString("place"),
                        row.getString("code"),
                        logo(row.getBytes("logo")),
                        row.getLong("version")))
                .optional();
    }

    /** @param head with the version that its writer has seen, 0 for none */
    void save(Letterhead head) {
        int rows = jdbc.sql("""
                        insert into letter.letterhead as h (unit_id, government, name, address, contact, place, code, logo)
                        values (:unit, :government, :name, :address, :contact, :place, :code, :logo)
                        on conflict (unit_id) do update
                            set government = excluded.government, name = excluded.name, address = excluded.address,
                                contact = excluded.contact, place = excluded.place, code = excluded.code,
                                logo = excluded.logo, version = h.version + 1
                            where h.version = :version""")
                .param("unit", head.unitId().value())
                .param("government", head.government())
                .param("name", head.name())
                .param("address", head.address())
                .param("contact", head.contact())
                .param("place", head.place())
                .param("code", head.code())
                .param("logo", head.logo() == null ? null : head.logo().png(), java.sql.Types.BINARY)
                .param("version", head.version())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("The head of the letters was changed meanwhile");
        }
    }

    private static @Nullable Logo logo(byte @Nullable [] png) {
        return png == null ? null : new Logo(png);
    }
}
