package id.alur.training.evaluation;

import id.alur.training.course.CourseId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads results; who may see which of them is {@link EvaluationResults}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EvaluationResultRepository {

    /** A filter that is not set is not part of the statement, so that the planner sees what is asked. */
    private record Condition(String sql, Map<String, Object> parameters) {

        static Condition of(EvaluationFilter filter) {
            List<String> parts = new ArrayList<>();
            Map<String, Object> parameters = new HashMap<>();
            add(parts, parameters, "e.year", "year", filter.year());
            add(parts, parameters, "e.form_code", "form", filter.formCode());
            add(parts, parameters, "e.provider", "provider", filter.provider());
            return new Condition(parts.isEmpty() ? "true" : String.join(" and ", parts), parameters);
        }

        private static void add(
                List<String> parts,
                Map<String, Object> parameters,
                String column,
                String name,
                @Nullable Object value) {
            if (value != null) {
                parts.add(column + " = :" + name);
                parameters.put(name, value);
            }
        }
    }

    private final JdbcClient jdbc;

    EvaluationResultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By title and provider. */
    List<CourseResult> results(EvaluationFilter filter) {
        record Key(UUID course, String provider) {}
        Map<Key, CourseResult> results = new LinkedHashMap<>();
        Map<Key, Map<EvaluationLevel, LevelResult>> levels = new HashMap<>();
        Condition condition = Condition.of(filter);
        jdbc.sql("""
            with answer as (
                select e.course_id, e.provider, l.level, count(*) as planned,
                       count(*) filter (where l.state in ('ANSWERED', 'NOT_ANSWERED')) as asked,
                       count(*) filter (where l.state = 'ANSWERED') as answered,
                       avg(coalesce(l.score, l.post_test)) as mean, avg(l.post_test - l.pre_test) as gain,
                       count(l.post_test - l.pre_test) as compared
                from training.evaluation e join training.evaluation_level l on l.evaluation_id = e.id
                where %s
                group by e.course_id, e.provider, l.level)
            select a.*, c.code, c.title from answer a join training.course c on c.id = a.course_id
            order by lower(c.title), c.code, a.provider, a.level""".formatted(condition.sql())).params(condition.parameters()).query(row -> {
            Key key = new Key(row.getObject("course_id", UUID.class), row.getString("provider"));
            EvaluationLevel level = EvaluationLevel.ofNumber(row.getInt("level"));
            levels.computeIfAbsent(key, unknown -> new EnumMap<>(EvaluationLevel.class))
                    .put(level, level(row));
            // Everybody is asked for a reaction, so its rows are the participants.
            results.merge(key, result(row, level), (first, next) -> first);
        });
        return results.entrySet().stream()
                .map(entry -> withLevels(entry.getValue(), levels.getOrDefault(entry.getKey(), Map.of())))
                .toList();
    }

    private static CourseResult result(ResultSet row, EvaluationLevel first) throws SQLException {
        return new CourseResult(
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("code"),
                row.getString("title"),
                row.getString("provider"),
                first == EvaluationLevel.REACTION ? row.getLong("planned") : 0,
                Map.of());
    }

    private static CourseResult withLevels(CourseResult result, Map<EvaluationLevel, LevelResult> levels) {
        return new CourseResult(
                result.course(), result.code(), result.title(), result.provider(), result.evaluations(), levels);
    }

    private static LevelResult level(ResultSet row) throws SQLException {
        return new LevelResult(
                row.getLong("asked"),
                row.getLong("answered"),
                row.getBigDecimal("mean"),
                row.getBigDecimal("gain"),
                row.getLong("compared"),
                false);
    }

    /** How many answered in each year, whatever the form. */
    Map<YearMask.Cell, Map<Integer, Long>> answersByYear() {
        Map<YearMask.Cell, Map<Integer, Long>> answers = new HashMap<>();
        jdbc.sql("""
                        select e.course_id, e.provider, l.level, e.year, count(*) as answered
                        from training.evaluation e join training.evaluation_level l on l.evaluation_id = e.id
                        where l.state = 'ANSWERED' group by e.course_id, e.provider, l.level, e.year""").query(row -> {
            var cell = new YearMask.Cell(
                    new CourseId(row.getObject("course_id", UUID.class)),
                    row.getString("provider"),
                    EvaluationLevel.ofNumber(row.getInt("level")));
            answers.computeIfAbsent(cell, unknown -> new HashMap<>()).put(row.getInt("year"), row.getLong("answered"));
        });
        return answers;
    }

    Map<CourseId, CourseReaction> reactions(Collection<CourseId> courses, LocalDate since, int minimum) {
        Map<CourseId, CourseReaction> reactions = new HashMap<>();
        jdbc.sql("""
                        select e.course_id, avg(l.score) as mean, count(*) as answers
                        from training.evaluation e join training.evaluation_level l on l.evaluation_id = e.id and l.level = 1
                        where e.course_id = any (:courses) and e.finished_on >= :since and l.state = 'ANSWERED'
                        group by e.course_id having count(*) >= :minimum""")
                .param("courses", courses.stream().map(CourseId::value).toArray(UUID[]::new))
                .param("since", since)
                .param("minimum", minimum)
                .query(row -> {
                    BigDecimal mean = row.getBigDecimal("mean").setScale(1, java.math.RoundingMode.HALF_UP);
                    reactions.put(
                            new CourseId(row.getObject("course_id", UUID.class)),
                            new CourseReaction(mean, row.getLong("answers")));
                });
        return reactions;
    }

    /** The latest first. */
    List<EvaluationComment> comments(EvaluationFilter filter, ZoneId zone, int limit) {
        Condition condition = Condition.of(filter);
        return jdbc.sql("""
                        select l.level, l.comment, l.skip_reason, l.answered_at, e.title, e.provider
                        from training.evaluation_level l join training.evaluation e on e.id = l.evaluation_id
                        where l.comment is not null and %s
                        order by l.answered_at desc, l.evaluation_id limit :limit""".formatted(condition.sql()))
                .params(condition.parameters())
                .param("limit", limit)
                .query((row, number) -> comment(row, zone))
                .list();
    }

    private static EvaluationComment comment(ResultSet row, ZoneId zone) throws SQLException {
        String reason = row.getString("skip_reason");
        Timestamp at = row.getTimestamp("answered_at");
        return new EvaluationComment(
                EvaluationLevel.ofNumber(row.getInt("level")),
                row.getString("title"),
                row.getString("provider"),
                row.getString("comment"),
                reason == null ? null : SkipReason.valueOf(reason),
                LocalDate.ofInstant(at.toInstant(), zone));
    }

    List<Integer> years() {
        return jdbc.sql("select distinct year from training.evaluation order by year desc")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    List<String> formCodes() {
        return jdbc.sql("select distinct form_code from training.evaluation order by form_code")
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> providers() {
        return jdbc.sql("select distinct provider from training.evaluation order by provider")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Whether one of the units with these codes is an agency (OPD). */
    boolean anyAgency(Collection<String> codes) {
        return jdbc.sql(
                        "select exists (select from personnel.unit where opd_id = id and code = any (cast(:codes as text[])))")
                .param("codes", codes.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
