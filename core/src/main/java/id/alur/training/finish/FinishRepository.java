package id.alur.training.finish;

import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import id.alur.training.TrainingRequestId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FinishRepository {

    private final JdbcClient jdbc;

    FinishRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param programmeJp as certified; null until BKPSDM has confirmed */
    record Finish(
            @Nullable String certificateNumber,
            @Nullable DocumentId certificate,
            @Nullable Integer programmeJp,
            @Nullable BigDecimal actualCost) {}

    /** A report that was returned is replaced by the next one. */
    void report(
            TrainingRequestId request,
            Instant at,
            boolean attended,
            @Nullable String certificateNumber,
            @Nullable DocumentId certificate) {
        jdbc.sql("""
                        insert into training.finish as f (request_id, reported_at, attended, certificate_number, certificate_id)
                        values (:request, :at, :attended, :number, :certificate)
                        on conflict (request_id) do update set reported_at = excluded.reported_at, attended = excluded.attended,
                            certificate_number = excluded.certificate_number, certificate_id = excluded.certificate_id,
                            version = f.version + 1""")
                .param("request", request.value())
                .param("at", Timestamp.from(at))
                .param("attended", attended)
                .param("number", certificateNumber)
                .param("certificate", certificate == null ? null : certificate.value())
                .update();
    }

    /** @param programmeJp null, and cost null, when the training was not attended */
    void confirm(
            TrainingRequestId request,
            Instant at,
            EmployeeId by,
            @Nullable Integer programmeJp,
            @Nullable BigDecimal actualCost) {
        jdbc.sql("""
                        insert into training.finish as f (request_id, confirmed_at, confirmed_by, programme_jp, actual_cost)
                        values (:request, :at, :by, :jp, :cost)
                        on conflict (request_id) do update set confirmed_at = excluded.confirmed_at,
                            confirmed_by = excluded.confirmed_by, programme_jp = excluded.programme_jp,
                            actual_cost = excluded.actual_cost, version = f.version + 1""")
                .param("request", request.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("jp", programmeJp)
                .param("cost", actualCost)
                .update();
    }

    Optional<Finish> find(TrainingRequestId request) {
        return jdbc.sql("""
                        select certificate_number, certificate_id, programme_jp, actual_cost from training.finish
                        where request_id = :request""")
                .param("request", request.value())
                .query((row, number) -> {
                    UUID certificate = row.getObject("certificate_id", UUID.class);
                    return new Finish(
                            row.getString("certificate_number"),
                            certificate == null ? null : new DocumentId(certificate),
                            row.getObject("programme_jp", Integer.class),
                            row.getBigDecimal("actual_cost"));
                })
                .optional();
    }
}
