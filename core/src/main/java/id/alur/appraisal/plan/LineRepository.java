package id.alur.appraisal.plan;

import id.alur.appraisal.Aspect;
import id.alur.appraisal.ResultKind;
import java.util.ArrayList;
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

/** The lines of plans with their indicators. A line with all its indicators has one version. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LineRepository {

    private final JdbcClient jdbc;

    LineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order: main results first. */
    List<PlannedResult> of(PlanId plan) {
        Map<LineId, List<Indicator>> indicators = new HashMap<>();
        jdbc.sql("""
                        select line_id, indicator_id, aspect, measure, target, unit from appraisal.indicator
                        where plan_id = :plan order by line_id, position""").param("plan", plan.value()).query(row -> {
            indicators
                    .computeIfAbsent(new LineId(row.getObject("line_id", UUID.class)), line -> new ArrayList<>())
                    .add(new Indicator(
                            new IndicatorId(row.getObject("indicator_id", UUID.class)),
                            Aspect.valueOf(row.getString("aspect")),
                            row.getString("measure"),
                            row.getString("target"),
                            row.getString("unit")));
        });
        return jdbc.sql("""
                        select r.*, (select count(*) from appraisal.discussion d
                                     where d.year_id = p.year_id and d.line_id = r.line_id) as messages
                        from appraisal.planned_result r join appraisal.plan p on p.id = r.plan_id
                        where r.plan_id = :plan order by r.kind desc, r.position, r.line_id""")
                .param("plan", plan.value())
                .query((row, number) -> {
                    LineId line = new LineId(row.getObject("line_id", UUID.class));
                    UUID above = row.getObject("superior_line", UUID.class);
                    return new PlannedResult(
                            line,
                            ResultKind.valueOf(row.getString("kind")),
                            row.getString("title"),
                            above == null ? null : new LineId(above),
                            row.getString("superior_title"),
                            indicators.getOrDefault(line, List.of()),
                            row.getInt("messages"),
                            row.getLong("version"));
                })
                .list();
    }

    void insert(PlanId plan, LineId line, ResultDraft draft, @Nullable String superiorTitle) {
        jdbc.sql("""
                        insert into appraisal.planned_result (plan_id, line_id, kind, position, title, superior_line, superior_title)
                        values (:plan, :line, :kind,
                            (select coalesce(max(position), 0) + 1 from appraisal.planned_result where plan_id = :plan),
                            :title, :above, :aboveTitle)""")
                .param("plan", plan.value())
                .param("line", line.value())
                .params(texts(draft, superiorTitle))
                .update();
        insertIndicators(plan, line, draft.indicators());
    }

    /** @return false when somebody changed the line meanwhile, or it is gone */
    boolean update(PlanId plan, LineId line, ResultDraft draft, @Nullable String superiorTitle, long version) {
        int updated = jdbc.sql("""
                        update appraisal.planned_result
                        set kind = :kind, title = :title, superior_line = :above, superior_title = :aboveTitle, version = version + 1
                        where plan_id = :plan and line_id = :line and version = :version""")
                .param("plan", plan.value())
                .param("line", line.value())
                .param("version", version)
                .params(texts(draft, superiorTitle))
                .update();
        if (updated == 0) {
            return false;
        }
        List<IndicatorDraft> kept = withOwnIds(plan, line, draft.indicators());
        jdbc.sql("delete from appraisal.indicator where plan_id = :plan and line_id = :line")
                .param("plan", plan.value())
                .param("line", line.value())
                .update();
        insertIndicators(plan, line, kept);
        return true;
    }

    boolean tie(PlanId plan, LineId line, @Nullable LineId above, @Nullable String title) {
        return jdbc.sql("""
                        update appraisal.planned_result set superior_line = :above, superior_title = :title, version = version + 1
                        where plan_id = :plan and line_id = :line""")
                        .param("plan", plan.value())
                        .param("line", line.value())
                        .param("above", above == null ? null : above.value())
                        .param("title", title)
                        .update()
                == 1;
    }

    boolean delete(PlanId plan, LineId line, long version) {
        return jdbc.sql("""
                        delete from appraisal.planned_result where plan_id = :plan and line_id = :line and version = :version""")
                        .param("plan", plan.value())
                        .param("line", line.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** All lines of the plan in this order. */
    void order(PlanId plan, List<LineId> lines) {
        jdbc.sql("""
                        update appraisal.planned_result r set position = o.position
                        from unnest(cast(:lines as uuid[])) with ordinality as o (line, position)
                        where r.plan_id = :plan and r.line_id = o.line""")
                .param("plan", plan.value())
                .param("lines", lines.stream().map(LineId::value).toArray(UUID[]::new))
                .update();
    }

    /** The lines of one version as the beginning of the next: the same lines, with the same ids. */
    void copy(PlanId from, PlanId to) {
        jdbc.sql("""
                        insert into appraisal.planned_result (plan_id, line_id, kind, position, title, superior_line, superior_title)
                        select :to, line_id, kind, position, title, superior_line, superior_title
                        from appraisal.planned_result where plan_id = :from""").param("from", from.value()).param("to", to.value()).update();
        jdbc.sql("""
                        insert into appraisal.indicator (plan_id, indicator_id, line_id, position, aspect, measure, target, unit)
                        select :to, indicator_id, line_id, position, aspect, measure, target, unit
                        from appraisal.indicator where plan_id = :from""").param("from", from.value()).param("to", to.value()).update();
    }

    Optional<String> title(PlanId plan, LineId line) {
        return jdbc.sql("select title from appraisal.planned_result where plan_id = :plan and line_id = :line")
                .param("plan", plan.value())
                .param("line", line.value())
                .query(String.class)
                .optional();
    }

    /** An id that is not of this line is none: it would take the indicator away from another. */
    private List<IndicatorDraft> withOwnIds(PlanId plan, LineId line, List<IndicatorDraft> wanted) {
        List<UUID> own = new ArrayList<>(
                jdbc.sql("select indicator_id from appraisal.indicator where plan_id = :plan and line_id = :line")
                        .param("plan", plan.value())
                        .param("line", line.value())
                        .query(UUID.class)
                        .list());
        return wanted.stream()
                .map(one -> one.id() != null && own.remove(one.id().value())
                        ? one
                        : new IndicatorDraft(null, one.aspect(), one.measure(), one.target(), one.unit()))
                .toList();
    }

    private void insertIndicators(PlanId plan, LineId line, List<IndicatorDraft> indicators) {
        for (int i = 0; i < indicators.size(); i++) {
            IndicatorDraft one = indicators.get(i);
            jdbc.sql("""
                            insert into appraisal.indicator (plan_id, indicator_id, line_id, position, aspect, measure, target, unit)
                            values (:plan, :id, :line, :position, :aspect, :measure, :target, :unit)""")
                    .param("plan", plan.value())
                    .param("id", one.id() == null ? UUID.randomUUID() : one.id().value())
                    .param("line", line.value())
                    .param("position", i + 1)
                    .param("aspect", one.aspect().name())
                    .param("measure", one.measure())
                    .param("target", one.target())
                    .param("unit", one.unit())
                    .update();
        }
    }

    private static Map<String, @Nullable Object> texts(ResultDraft draft, @Nullable String superiorTitle) {
        Map<String, @Nullable Object> texts = new HashMap<>();
        texts.put("kind", draft.kind().name());
        texts.put("title", draft.title());
        LineId above = superiorTitle == null ? null : draft.superiorLine();
        texts.put("above", above == null ? null : above.value());
        texts.put("aboveTitle", superiorTitle);
        return texts;
    }
}
