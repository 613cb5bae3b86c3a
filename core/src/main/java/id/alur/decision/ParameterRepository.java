package id.alur.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ParameterRepository {

    private final JdbcClient jdbc;

    ParameterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The value that holds on the day, or empty before its first one. */
    Optional<BigDecimal> value(String code, LocalDate on) {
        return jdbc.sql("""
                        select value from decision.parameter where code = :code and valid_from <= :on
                        order by valid_from desc limit 1""")
                .param("code", code)
                .param("on", on)
                .query(BigDecimal.class)
                .optional();
    }

    List<Parameter> all() {
        return jdbc.sql("select code, valid_from, value, source from decision.parameter order by code, valid_from")
                .query((row, number) -> new Parameter(
                        row.getString("code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBigDecimal("value"),
                        row.getString("source")))
                .list();
    }

    void save(Parameter parameter) {
        jdbc.sql("""
                        insert into decision.parameter (code, valid_from, value, source) values (:code, :from, :value, :source)
                        on conflict (code, valid_from) do update set value = excluded.value, source = excluded.source""")
                .param("code", parameter.code())
                .param("from", parameter.validFrom())
                .param("value", parameter.value())
                .param("source", parameter.source())
                .update();
    }
}
