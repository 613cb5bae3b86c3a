package id.alur.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.alur.engine.EngineData.State;
import id.alur.engine.EngineRecovery;
import id.alur.engine.EngineStatus;
import id.alur.engine.LostCase;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.TaskKey;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.MovesTime;
import id.alur.training.request.Requests;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody deletes the engine's data and keeps the database: nothing is decided into nowhere, and every case can go on. */
@MovesTime
class EngineLossProcessTest extends TrainingProcess {

    private static final String WHY = "Folder mesin terhapus";

    @Autowired
    EngineStatus status;

    @Autowired
    EngineRecovery recovery;

    @Test
    void cases_of_a_lost_engine_are_started_again_where_they_stood_and_come_to_their_end() {
        EmployeeId colleague = people.employee("Rekan", opd, boss);
        EmployeeId newcomer = people.employee("Baru", opd, boss);
        CaseFileId decided = requests.submit(colleague, Requests.FULL_ROUTE);
        approve(boss, task(decided, Tasks.REVIEW_BY_SUPERIOR));
        TaskKey lostTask = task(decided, Tasks.REVIEW_BY_OPD_HEAD);
        CaseFileId poor = withoutMoney();
        As operator = As.employee(officer, Role.OPERATOR);

        engine.kill();
        engine.deleteData();
        engine.start();

        await().atMost(Duration.ofMinutes(2)).until(() -> status.data().state() == State.FOREIGN);
        assertThatThrownBy(() -> approve(head, lostTask))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.engine.disagrees");
        assertThatThrownBy(() -> requests.submit(newcomer, Requests.FULL_ROUTE))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.engine.disagrees");

        operator.run(() -> recovery.accept(WHY));
        await().atMost(Duration.ofMinutes(1)).until(() -> status.data().state() == State.SAME);
        assertThat(lost(operator, decided).elementIds()).containsExactly(Tasks.REVIEW_BY_OPD_HEAD);
        assertThat(lost(operator, poor).elementIds()).containsExactly(Tasks.CHOOSE_FUNDING);
        operator.run(() -> recovery.startAgain(decided, WHY));
        operator.run(() -> recovery.startAgain(poor, WHY));
        assertThatThrownBy(() -> operator.run(() -> recovery.startAgain(poor, WHY)))
                .isInstanceOf(NotFoundException.class);

        TaskKey again = task(decided, Tasks.REVIEW_BY_OPD_HEAD);
        approve(head, again);
        complete(
                officer,
                task(decided, Tasks.VERIFY_BY_BKPSDM),
                Map.of("outcome", "REJECTED", "reason", "Tidak sesuai kebutuhan"));
        awaitClosed(decided, "training-rejected");
        complete(applicant, task(poor, Tasks.CHOOSE_FUNDING), Map.of("outcome", "GIVEN_UP"));
        awaitState(poor, "WITHDRAWN");
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action in ('engine.accept-data', 'engine.start-again')"
                                        + " and (case_id is null or case_id in (:decided, :poor))")
                        .param("decided", decided.value())
                        .param("poor", poor.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private LostCase lost(As operator, CaseFileId id) {
        return operator.call(() -> recovery.lost(1_000)).stream()
                .filter(one -> one.caseId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
