package id.alur.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.NewCaseFile;
import id.alur.document.DocumentService;
import id.alur.document.StoredDocument;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.letter.TrainingLetterKinds;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-106: issuing, numbering, withdrawing and checking letters. */
@CoreTest
class LetterServiceTest {

    private static final String NIP = "198506152010011012";

    @Autowired
    LetterService letters;

    @Autowired
    LetterCheck check;

    @Autowired
    LetterRepository repository;

    @Autowired
    NumberPatterns patterns;

    @Autowired
    CaseFileService cases;

    @Autowired
    DocumentService documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private UnitId opd;
    private UnitId division;
    private EmployeeId head;
    private EmployeeId employee;
    private EmployeeId officer;
    private EmployeeId stranger;

    @BeforeEach
    void people() {
        String code = "dinas-" + System.nanoTime();
        opd = people.opd(code);
        division = people.unit(code + "-1", opd);
        head = people.head("Hendra Kepala", opd, null);
        employee = people.employee("Budi Santoso", division, head);
        UnitId other = people.opd(code + "-lain");
        officer = people.employee("Dewi Diklat", other, null);
        stranger = people.employee("Orang Lain", other, null);
    }

    @Test
    void a_letter_is_numbered_dated_kept_in_the_case_and_tells_no_nip() throws IOException {
        CaseFileId id = open();
        Letter letter = issue(id);
        String code = jdbc.sql("select upper(code) from personnel.unit where id = :id")
                .param("id", opd.value())
                .query(String.class)
                .single();
        assertThat(letter.number()).isEqualTo("800.1.11.1/001/" + code + "/2026");
        assertThat(letter.dated()).isEqualTo(TestClock.TODAY);
        assertThat(letter.unitId()).isEqualTo(opd);
        StoredDocument document = As.employee(employee).call(() -> documents.find(letter.documentId()));
        assertThat(document.name()).startsWith("Surat Tugas 800.1.11.1-001-").endsWith(".pdf");
        assertThat(document.caseId()).isEqualTo(id);
        assertThat(document.uploadedBy()).isNull();
        byte[] pdf = As.employee(employee).call(() -> content(letter));
        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
        assertThat(check.find(letter.token()).orElseThrow().sha256())
                .isEqualTo(HexFormat.of().formatHex(Secrets.sha256(pdf)));
        assertThat(jdbc.sql("select action from audit.entry where case_id = :id and action like 'letter.%'")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("letter.issue");
        assertThat(jdbc.sql("""
                        select count(*) from (select details::text as t from audit.entry union all
                            select details::text from casefile.case_event union all select l::text from letter.letter l) all_rows
                        where t like '%' || :nip || '%'""").param("nip", NIP).query(Integer.class).single())
                .isZero();
    }

    @Test
    void a_repeated_job_gets_the_same_letter_even_when_it_was_withdrawn_meanwhile() {
        CaseFileId id = open();
        Letter letter = issue(id);
        assertThat(issue(id).id()).isEqualTo(letter.id());
        withdraw(letter);
        assertThat(issue(id)).satisfies(again -> {
            assertThat(again.id()).isEqualTo(letter.id());
            assertThat(again.valid()).isFalse();
        });
    }

    @Test
    void a_withdrawn_letter_keeps_its_number_and_says_so_and_a_new_one_gets_the_next() {
        CaseFileId id = open();
        Letter letter = issue(id);
        assertThatThrownBy(() -> SystemUser.call("test", () -> letters.issueAgain(wanted(id))))
                .hasMessage("error.letter.not-withdrawn");
        withdraw(letter);
        assertThatThrownBy(() -> withdraw(letter)).hasMessage("error.letter.withdrawn-already");
        Letter second = SystemUser.call("test", () -> letters.issueAgain(wanted(id)));
        assertThat(second.serial()).isEqualTo(letter.serial() + 1);
        assertThat(As.employee(employee).call(() -> letters.find(id)))
                .extracting(Letter::number)
                .containsExactly(second.number(), letter.number());
        assertThat(check.find(letter.token()).orElseThrow().valid()).isFalse();
        assertThat(check.find(second.token()).orElseThrow().valid()).isTrue();
    }

    @Test
    void strangers_learn_number_date_kind_unit_and_initials_and_nothing_else() {
        Letter letter = issue(open());
        LetterProof proof = check.find(letter.token()).orElseThrow();
        assertThat(proof.number()).isEqualTo(letter.number());
        assertThat(proof.initials()).isEqualTo("B. S.");
        assertThat(proof.issuingUnit()).startsWith("Unit dinas-");
        assertThat(proof.kind()).isEqualTo(TrainingLetterKinds.ASSIGNMENT);
        assertThat(letter.token()).hasSize(22);
        assertThat(check.find(letter.id().toString())).isEmpty();
        assertThat(check.find("")).isEmpty();
    }

    @Test
    void numbers_count_for_each_unit_kind_and_year() {
        issue(open());
        clock.set(LocalDate.of(2027, 1, 4));
        Letter next = issue(open());
        assertThat(next.serial()).isEqualTo(1);
        assertThat(next.number()).endsWith("/2027");
    }

    @Test
    void a_failed_transaction_gives_its_number_back() {
        CaseFileId failed = open();
        transaction.executeWithoutResult(status -> {
            assertThat(issue(failed).serial()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(SystemUser.call("test", () -> letters.find(failed))).isEmpty();
        assertThat(issue(open()).serial()).isEqualTo(1);
    }

    @Test
    void many_at_once_with_rollbacks_leave_neither_gap_nor_double() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Callable<@Nullable Long>> all = IntStream.range(0, 400)
                .mapToObj(i -> random.nextInt(3) == 0)
                .<Callable<@Nullable Long>>map(fails -> () -> transaction.execute(status -> {
                    long number = repository.takeNumber(opd, "contoh", 2026);
                    if (fails) {
                        status.setRollbackOnly();
                        return null;
                    }
                    return number;
                }))
                .toList();
        List<Long> taken =
                atOnce(all).stream().filter(Objects::nonNull).sorted().toList();
        assertThat(taken)
                .as("seed %d", seed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, taken.size()).boxed().toList());
    }

    @Test
    void letters_of_many_cases_at_once_are_numbered_in_a_row_and_one_case_gets_one() throws Exception {
        CaseFileId twice = open();
        List<CaseFileId> ids = new ArrayList<>(List.of(twice, twice, twice));
        IntStream.range(0, 5).forEach(i -> ids.add(open()));
        List<Letter> issued =
                atOnce(ids.stream().<Callable<Letter>>map(id -> () -> issue(id)).toList());
        assertThat(issued.subList(0, 3))
                .extracting(Letter::id)
                .containsOnly(issued.get(0).id());
        assertThat(issued.stream().map(Letter::serial).distinct().sorted()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void a_slow_letter_holds_up_those_of_its_agency_alone_which_get_the_next_number() throws Exception {
        CaseFileId slow = open();
        CaseFileId sameAgency = open();
        CaseFileId otherAgency = open();
        NewLetter elsewhere = Letters.assignment(otherAgency, people.opd("dinas-" + System.nanoTime()), employee, head);
        CountDownLatch numbered = new CountDownLatch(1);
        CountDownLatch rendered = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<?> first = threads.submit(() -> transaction.executeWithoutResult(status -> {
                issue(slow);
                numbered.countDown();
                await(rendered);
            }));
            await(numbered);
            Future<Letter> second = threads.submit(() -> issue(sameAgency));
            Letter other = SystemUser.call("test", () -> letters.issue(elsewhere));
            assertThat(other.serial()).isEqualTo(1);
            Awaitility.await().until(this::somebodyWaitsForANumber);
            assertThat(second).isNotDone();
            rendered.countDown();
            first.get();
            assertThat(second.get().serial()).isEqualTo(2);
        }
    }

    private boolean somebodyWaitsForANumber() {
        return jdbc.sql("""
                        select exists (select from pg_stat_activity
                            where wait_event_type = 'Lock' and query like '%letter.number_counter%')""").query(Boolean.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_new_pattern_holds_from_its_day() {
        assertThatThrownBy(() -> set("800.1.11.1/{number}/{year}", TestClock.TODAY.plusDays(1)))
                .hasMessage("error.letter.pattern");
        assertThatThrownBy(() -> set("800/{number}/{unit}/{year}/<b>", TestClock.TODAY.plusDays(1)))
                .hasMessage("error.letter.pattern");
        assertThatThrownBy(() -> set("800/{number}/{unit}/{year}", TestClock.TODAY))
                .hasMessage("error.letter.pattern-date");
        As.employee(officer, TrainingRoles.BKPSDM_TRAINING)
                .run(() -> assertThat(patterns.earliest(TrainingLetterKinds.ASSIGNMENT))
                        .isEqualTo(TestClock.TODAY.plusDays(1)));
        set("ST-{number}/{unit}/{year}", TestClock.TODAY.plusDays(1));
        assertThat(issue(open()).number()).startsWith("800.1.11.1/001/");
        clock.set(TestClock.TODAY.plusDays(1));
        assertThat(issue(open()).number()).startsWith("ST-002/");
    }

    @Test
    void only_readers_of_the_case_see_letters_and_only_keepers_withdraw_with_a_reason() {
        CaseFileId id = open();
        Letter letter = issue(id);
        As.employee(stranger).run(() -> {
            assertThatThrownBy(() -> letters.find(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> letters.withdraw(letter.id(), "x")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> letters.issue(wanted(id))).isInstanceOf(AccessDeniedException.class);
        });
        As.employee(employee).run(() -> {
            assertThat(letters.mayWithdraw(letter)).isFalse();
            assertThatThrownBy(() -> letters.withdraw(letter.id(), "x")).isInstanceOf(AccessDeniedException.class);
        });
        As.employee(officer, TrainingRoles.BKPSDM_TRAINING).run(() -> {
            assertThat(letters.mayWithdraw(letter)).isTrue();
            assertThatThrownBy(() -> letters.withdraw(letter.id(), " ")).isInstanceOf(DomainException.class);
        });
    }

    private void set(String pattern, LocalDate from) {
        As.employee(officer, TrainingRoles.BKPSDM_TRAINING)
                .run(() -> patterns.set(new NumberPattern(TrainingLetterKinds.ASSIGNMENT, from, pattern)));
    }

    private void withdraw(Letter letter) {
        As.employee(officer, TrainingRoles.BKPSDM_TRAINING).run(() -> letters.withdraw(letter.id(), "Salah nama."));
    }

    private Letter issue(CaseFileId id) {
        return SystemUser.call("test", () -> letters.issue(wanted(id)));
    }

    private NewLetter wanted(CaseFileId id) {
        return Letters.assignment(id, division, employee, head);
    }

    private CaseFileId open() {
        return As.employee(employee)
                .call(() -> Objects.requireNonNull(transaction.<CaseFile>execute(status -> cases.open(
                        new NewCaseFile("training-request", "DIKLAT", "Pelatihan Dasar", employee, division)))))
                .id();
    }

    private byte[] content(Letter letter) {
        try (InputStream in = documents.open(letter.documentId()).stream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <T extends @Nullable Object> List<T> atOnce(List<Callable<T>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(all)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
