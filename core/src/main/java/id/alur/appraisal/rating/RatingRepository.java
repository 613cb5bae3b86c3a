package id.alur.appraisal.rating;

import id.alur.appraisal.CoreValue;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.Predicate;
import id.alur.appraisal.year.YearId;
import id.alur.identity.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ratings of periods and years, and of the values. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RatingRepository {

    private final JdbcClient jdbc;

    RatingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it is kept; the view has the rater's name. */
    record Kept(RatingView view, @Nullable EmployeeId rater) {}

    Optional<Kept> find(YearId year, int number) {
        List<ValueNote> values = jdbc
                .sql("""
                        select value, assessment, note from appraisal.value_note where year_id = :year and number = :number""")
                .param("year", year.value())
                .param("number", number)
                .query((row, index) -> new ValueNote(
                        CoreValue.valueOf(row.getString("value")),
                        expectation(row.getString("assessment")),
                        row.getString("note")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(ValueNote::value))
                .toList();
        return jdbc.sql("select * from appraisal.rating where year_id = :year and number = :number")
                .param("year", year.value())
                .param("number", number)
                .query((row, index) -> kept(row, values))
                .optional();
    }

    /**
     * @param version 0 for one that is not there yet
     * @return false when somebody changed it meanwhile, or it was sent
     */
    boolean save(YearId year, int number, RatingDraft draft, long version) {
        int saved = jdbc.sql(version == 0 ? """
                                insert into appraisal.rating (year_id, number, result, result_reason, behaviour, behaviour_reason)
                                select :year, :number, :result, :resultReason, :behaviour, :behaviourReason where :version = 0
                                on conflict (year_id, number) do nothing""" : """
                                update appraisal.rating set result = :result, result_reason = :resultReason, behaviour = :behaviour,
                                    behaviour_reason = :behaviourReason, version = version + 1
                                where year_id = :year and number = :number and version = :version and sent_at is null""")
                .param("year", year.value())
                .param("number", number)
                .param("result", code(draft.result()))
                .param("resultReason", draft.resultReason())
                .param("behaviour", code(draft.behaviour()))
                .param("behaviourReason", draft.behaviourReason())
                .param("version", version)
                .update();
        if (saved == 0) {
            return false;
        }
        jdbc.sql("delete from appraisal.value_note where year_id = :year and number = :number")
                .param("year", year.value())
                .param("number", number)
                .update();
        for (ValueNote note : draft.values()) {
            jdbc.sql("""
                            insert into appraisal.value_note (year_id, number, value, assessment, note)
                            values (:year, :number, :value, :assessment, :note)""")
                    .param("year", year.value())
                    .param("number", number)
                    .param("value", note.value().name())
                    .param("assessment", code(note.assessment()))
                    .param("note", note.note())
                    .update();
        }
        return true;
    }

    /** @param rater null for a year from before Alur */
    void send(YearId year, int number, Explained explained, @Nullable EmployeeId rater, Instant at) {
        jdbc.sql("""
                        update appraisal.rating set predicate = :predicate, quadrant = :quadrant, rule_set = :ruleSet, rule = :rule,
                            rater_id = :rater, sent_at = :at, version = version + 1
                        where year_id = :year and number = :number""")
                .param("year", year.value())
                .param("number", number)
                .param("predicate", explained.predicate().name())
                .param("quadrant", explained.quadrant())
                .param("ruleSet", explained.ruleSet())
                .param("rule", explained.rule())
                .param("rater", rater == null ? null : rater.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Kept kept(ResultSet row, List<ValueNote> values) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        UUID rater = row.getObject("rater_id", UUID.class);
        Expectation result = expectation(row.getString("result"));
        Expectation behaviour = expectation(row.getString("behaviour"));
        Explained explained = sent == null || result == null || behaviour == null
                ? null
                : new Explained(
                        Predicate.valueOf(row.getString("predicate")),
                        row.getInt("quadrant"),
                        result,
                        behaviour,
                        row.getString("rule_set"),
                        row.getString("rule"));
        RatingView view = new RatingView(
                result,
                row.getString("result_reason"),
                behaviour,
                row.getString("behaviour_reason"),
                values,
                explained,
                sent == null ? null : sent.toInstant(),
                null,
                row.getLong("version"));
        return new Kept(view, rater == null ? null : new EmployeeId(rater));
    }

    private static @Nullable Expectation expectation(@Nullable String code) {
        return code == null ? null : Expectation.valueOf(code);
    }

    private static @Nullable String code(@Nullable Expectation expectation) {
        return expectation == null ? null : expectation.name();
    }
}
