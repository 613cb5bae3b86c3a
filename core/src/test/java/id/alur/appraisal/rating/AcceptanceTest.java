package id.alur.appraisal.rating;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.calendar.CaseClocks;
import id.alur.calendar.ClockStart;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.NewCaseFile;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.process.AppraisalEmployeeProcess;
import id.alur.process.AppraisalEmployeeProcess.DeadlineRules;
import id.alur.process.AppraisalEmployeeProcess.Messages;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-134: how long a result may be answered (PP 30/2019 Ps 59): calendar days since it was received, holidays count. */
@CoreTest
class AcceptanceTest {

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseFileService cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    /** Golden days (domain dossier B.8); in between lie Nyepi and Idulfitri. */
    @ParameterizedTest
    @CsvSource({"2026-01-15, 2026-01-29", "2026-03-17, 2026-03-31"})
    void the_last_day_is_the_fourteenth_and_silence_is_told_at_midnight_after_it(LocalDate received, LocalDate last) {
        EmployeeId employee = people.employee("Pegawai", people.opd("skp-" + UUID.randomUUID()), null);
        clock.set(received);
        CaseFileId id = in(() -> cases.openFor(
                        new NewCaseFile(AppraisalEmployeeProcess.PROCESS_ID, "SKP", "SKP 2025", employee, null),
                        employee))
                .id();
        ClockStart start = ClockStart.of(
                        id,
                        DeadlineRules.ACCEPT_RESULT,
                        CandidateGroup.person(employee).toString())
                .telling(Messages.ACCEPTANCE_TIME_OVER);
        assertThat(in(() -> clocks.start(start)).date()).isEqualTo(last);
        clock.set(last.atTime(23, 59).atZone(TestClock.ZONE).toInstant());
        SystemUser.run("test", clocks::tellWhatIsOver);
        assertThat(told(id)).isZero();
        clock.set(last.plusDays(1).atStartOfDay(TestClock.ZONE).toInstant());
        SystemUser.run("test", clocks::tellWhatIsOver);
        assertThat(told(id)).isEqualTo(1);
    }

    private <T> T in(Supplier<T> action) {
        return SystemUser.call("test", () -> Objects.requireNonNull(transaction.execute(begin -> action.get())));
    }

    private long told(CaseFileId id) {
        return jdbc.sql("select count(*) from engine.outbox where case_id = :case")
                .param("case", id.value())
                .query(Long.class)
                .single();
    }
}
