package id.alur.training.plan;

import id.alur.identity.CaseFileId;
import id.alur.identity.UnitId;
import id.alur.shared.LiveTopics;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans of the city and what they are made of. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CityPlanRepository {

    private final JdbcClient jdbc;

    CityPlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the year; the plans of the year are locked. */
    int nextNumber(int year) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from training.city_plan where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    CityPlanId insert(int year, int number, CaseFileId caseId, Collection<Plan> parts, Instant at) {
        CityPlanId id = new CityPlanId(UUID.randomUUID());
        jdbc.sql("""
                        insert into training.city_plan (id, year, number, case_id, sent_at) values (:id, :year, :number, :case, :at)""")
                .param("id", id.value())
                .param("year", year)
                .param("number", number)
                .param("case", caseId.value())
                .param("at", Timestamp.from(at))
                .update();
        announce();
        for (Plan part : parts) {
            jdbc.sql("""
                            insert into training.city_plan_part (city_plan_id, unit_id, year, revision)
                            values (:id, :unit, :year, :revision)""")
                    .param("id", id.value())
                    .param("unit", part.unitId().value())
                    .param("year", year)
                    .param("revision", part.revision())
                    .update();
        }
        return id;
    }

    /** Whoever else decides about it waits until this transaction ends. */
    Optional<CityPlan> lock(CaseFileId caseId) {
        jdbc.sql("select 1 from training.city_plan where case_id = :case for update")
                .param("case", caseId.value())
                .query(Integer.class)
                .optional();
        return ofCase(caseId);
    }

    Optional<CityPlan> ofCase(CaseFileId caseId) {
        return list("case_id = :value", caseId.value()).stream().findFirst();
    }

    /** The latest first. */
    List<CityPlan> ofYear(int year) {
        return list("year = :value", year);
    }

    private List<CityPlan> list(String where, Object value) {
        Map<UUID, Map<UnitId, Integer>> parts = new HashMap<>();
        jdbc.sql("""
                        select p.city_plan_id, p.unit_id, p.revision from training.city_plan_part p
                        where p.city_plan_id in (select id from training.city_plan where\s""" + where + ")").param("value", value).query(row -> {
            parts.computeIfAbsent(row.getObject("city_plan_id", UUID.class), id -> new HashMap<>())
                    .put(new UnitId(row.getObject("unit_id", UUID.class)), row.getInt("revision"));
        });
        return jdbc.sql("select * from training.city_plan where " + where + " order by number desc")
                .param("value", value)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Timestamp setAt = row.getTimestamp("set_at");
                    return new CityPlan(
                            new CityPlanId(id),
                            row.getInt("year"),
                            row.getInt("number"),
                            new CaseFileId(row.getObject("case_id", UUID.class)),
                            CityPlanState.valueOf(row.getString("state")),
                            row.getString("question"),
                            row.getTimestamp("sent_at").toInstant(),
                            setAt == null ? null : setAt.toInstant(),
                            parts.getOrDefault(id, Map.of()));
                })
                .list();
    }

    void move(CityPlan plan, CityPlanState state, @Nullable String question, @Nullable Instant setAt) {
        jdbc.sql("""
                        update training.city_plan set state = :state, question = :question, set_at = :setAt, version = version + 1
                        where id = :id""")
                .param("state", state.name())
                .param("question", question)
                .param("setAt", setAt == null ? null : Timestamp.from(setAt))
                .param("id", plan.id().value())
                .update();
        announce();
    }

    private void announce() {
        LiveTopics.announce(jdbc, PlanPages.TOPIC);
    }
}
