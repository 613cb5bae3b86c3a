package id.alur.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeadlineRuleRepository {

    private final JdbcClient jdbc;

    DeadlineRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DeadlineRule> all() {
        return jdbc.sql("select * from calendar.deadline_rule order by code, valid_from")
                .query((row, number) -> new DeadlineRule(
                        row.getString("code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getInt("working_days"),
                        DeadlineUnit.valueOf(row.getString("unit")),
                        row.getInt("week"),
                        row.getString("source")))
                .list();
    }

    void save(DeadlineRule rule) {
        jdbc.sql("""
                        insert into calendar.deadline_rule (code, valid_from, working_days, unit, week, source)
                        values (:code, :from, :amount, :unit, :week, :source)
                        on conflict (code, valid_from) do update set working_days = excluded.working_days, unit = excluded.unit,
                            week = excluded.week, source = excluded.source""")
                .param("code", rule.code())
                .param("from", rule.validFrom())
                .param("amount", rule.amount())
                .param("unit", rule.unit().name())
                .param("week", rule.week())
                .param("source", rule.source())
                .update();
    }
}
