package id.alur.training.request;

import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.training.TrainingRequestId;
import id.alur.training.TrainingRequestState;
import id.alur.training.course.CourseId;
import id.alur.training.route.Stage;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TrainingRequestRepository {

    private final JdbcClient jdbc;

    TrainingRequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TrainingRequest request) {
        jdbc.sql("""
                        insert into training.request (id, case_id, applicant_id, course_id, gap_kind, gap_competence, gap_reason, route, informed, rule_set, state, submitted_at,
                            cost, starts_on, ends_on, on_days_off, priority)
                        values (:id, :caseId, :applicantId, :courseId, :gapKind, :gapCompetence, :gapReason, :route, :informed, :ruleSet, :state, :submittedAt,
                            :cost, :startsOn, :endsOn, :onDaysOff, :priority)""")
                .param("id", request.id().value())
                .param("caseId", request.caseId().value())
                .param("applicantId", request.applicantId().value())
                .param("courseId", request.data().courseId().value())
                .param("gapKind", request.data().gap().kind().name())
                .param("gapCompetence", request.data().gap().competence())
                .param("gapReason", request.data().gapReason())
                .param("route", request.route().stream().map(Stage::code).toArray(String[]::new))
                .param("informed", request.informed().toArray(String[]::new))
                .param("ruleSet", request.ruleSet())
                .param("state", request.state().name())
                .param("submittedAt", Timestamp.from(request.submittedAt()))
                .param(
                        "priority",
                        request.priority() == null ? null : request.priority().name())
                .param("cost", request.terms() == null ? null : request.terms().cost())
                .param(
                        "startsOn",
                        request.terms() == null ? null : request.terms().startsOn())
                .param(
                        "endsOn",
                        request.terms() == null ? null : request.terms().endsOn())
                .param("onDaysOff", request.terms() != null && request.terms().onDaysOff())
                .update();
    }

    Optional<TrainingRequest> find(CaseFileId caseId) {
        return jdbc.sql("select * from training.request where case_id = :caseId")
                .param("caseId", caseId.value())
                .query(TrainingRequestRow::map)
                .optional();
    }

    /** Locks the request until the end of the transaction: decisions on one request come one after another. */
    Optional<TrainingRequest> lock(CaseFileId caseId) {
        return jdbc.sql("select * from training.request where case_id = :caseId for update")
                .param("caseId", caseId.value())
                .query(TrainingRequestRow::map)
                .optional();
    }

    boolean isRunning(EmployeeId applicant, CourseId course) {
        return jdbc.sql("""
                        select exists (select 1 from training.request
                            where applicant_id = :applicant and course_id = :course and (state in ('SUBMITTED', 'RETURNED', 'NO_BUDGET', 'WAITING')
                                or (state in ('APPROVED', 'REPORTED') and starts_on is not null)))""")
                .param("applicant", applicant.value())
                .param("course", course.value())
                .query(Boolean.class)
                .single();
    }

    /** Course and applicant never change. */
    void update(
            TrainingRequest request,
            TrainingRequestState state,
            ClosedGap gap,
            String gapReason,
            @Nullable CourseTerms terms,
            FundingPriority priority) {
        changed(jdbc.sql("""
                        update training.request set state = :state, gap_kind = :gapKind, gap_competence = :gapCompetence,
                            gap_reason = :gapReason, priority = :priority, starts_on = :startsOn, ends_on = :endsOn,
                            on_days_off = :onDaysOff,
                            version = version + 1
                        where id = :id and version = :version""")
                .param("startsOn", terms == null ? null : terms.startsOn())
                .param("endsOn", terms == null ? null : terms.endsOn())
                .param("onDaysOff", terms != null && terms.onDaysOff())
                .param("id", request.id().value())
                .param("version", request.version())
                .param("state", state.name())
                .param("gapKind", gap.kind().name())
                .param("gapCompetence", gap.competence())
                .param("priority", priority.name())
                .param("gapReason", gapReason)
                .update());
    }

    void setState(TrainingRequest request, TrainingRequestState state, @Nullable Instant decidedAt) {
        changed(jdbc.sql("""
                        update training.request set state = :state, decided_at = :decidedAt, version = version + 1
                        where id = :id and version = :version""")
                .param("id", request.id().value())
                .param("version", request.version())
                .param("state", state.name())
                .param("decidedAt", decidedAt == null ? null : Timestamp.from(decidedAt))
                .update());
    }

    /** @param reservedAt null when money is not reserved any more */
    void setReserved(TrainingRequest request, TrainingRequestState state, @Nullable Instant reservedAt) {
        changed(jdbc.sql("""
                        update training.request set state = :state, reserved_at = :reservedAt, version = version + 1
                        where id = :id and version = :version""")
                .param("id", request.id().value())
                .param("version", request.version())
                .param("state", state.name())
                .param("reservedAt", reservedAt == null ? null : Timestamp.from(reservedAt))
                .update());
    }

    void cancel(TrainingRequest request, EmployeeId by, String reason, Instant at) {
        changed(jdbc.sql("""
                        update training.request set state = 'CANCELLED', decided_at = :at, cancelled_by = :by, cancel_reason = :reason,
                            version = version + 1
                        where id = :id and version = :version""")
                .param("id", request.id().value())
                .param("version", request.version())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("reason", reason)
                .update());
    }

    EmployeeId cancelledBy(TrainingRequestId request) {
        return new EmployeeId(jdbc.sql("select cancelled_by from training.request where id = :id")
                .param("id", request.value())
                .query(UUID.class)
                .single());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("The request was changed meanwhile");
        }
    }
}
