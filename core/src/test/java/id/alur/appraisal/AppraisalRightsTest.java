package id.alur.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.appraisal.evidence.EvidenceDesk;
import id.alur.appraisal.evidence.FeedbackDesk;
import id.alur.appraisal.page.AppraisalPages;
import id.alur.appraisal.page.AppraisalQuery;
import id.alur.appraisal.plan.AppraisalCancel;
import id.alur.appraisal.plan.AppraisalStart;
import id.alur.appraisal.plan.Discussions;
import id.alur.appraisal.plan.LineId;
import id.alur.appraisal.plan.PlanDesk;
import id.alur.appraisal.plan.PlanView;
import id.alur.appraisal.plan.Plans;
import id.alur.appraisal.rating.RatingDesk;
import id.alur.appraisal.rating.RatingDraft;
import id.alur.appraisal.rating.Ratings;
import id.alur.appraisal.rating.ReportDesk;
import id.alur.appraisal.rating.YearFlow;
import id.alur.casefile.CasePages;
import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.letter.LetterService;
import id.alur.shared.NotFoundException;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who reads and writes what of an appraisal: the table of docs/rights.md, cell by cell. What the cells mean: {@code reads}, {@code writes}
 * (and reads), {@code no}.
 */
@CoreTest
class AppraisalRightsTest {

    private static final String NO = "no";
    private static final String READS = "reads";
    private static final String WRITES = "writes";

    /** How somebody stands to whom the appraisal is about. */
    enum Part {
        SELF,
        SUPERIOR,
        SECOND,
        FORMER_SUPERIOR,
        PERFORMANCE,
        COLLEAGUE,
        AGENCY_HEAD,
        OTHER_AGENCY,
        BKPSDM_HEAD,
        SEKDA,
        MAYOR,
        REGISTER_OFFICER,
        OPERATOR,
        PROCESS_OWNER
    }

    @Autowired
    AppraisalStart starts;

    @Autowired
    AppraisalCancel cancel;

    @Autowired
    PlanDesk desk;

    @Autowired
    Plans plans;

    @Autowired
    Discussions discussions;

    @Autowired
    EvidenceDesk evidence;

    @Autowired
    FeedbackDesk feedback;

    @Autowired
    YearFlow flow;

    @Autowired
    Ratings ratings;

    @Autowired
    ReportDesk reports;

    @Autowired
    RatingDesk rater;

    @Autowired
    AppraisalPages pages;

    @Autowired
    CasePages casePages;

    @Autowired
    LetterService letters;

    @Autowired
    DocumentService documents;

    @Autowired
    TaskService service;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Appraisals appraisals;
    private UnitId agency = new UnitId(new UUID(0, 0));
    private EmployeeId head;
    private EmployeeId second;
    private EmployeeId former;
    private EmployeeId boss;
    private EmployeeId me;
    private CaseFileId year;
    private LineId line;
    private DocumentId file;

    /** A year whose first quarter is rated by today's superior; a former one has agreed the plan. */
    @BeforeEach
    void a_year_under_two_superiors() {
        appraisals = new Appraisals(starts, desk, service, tasks, jdbc);
        agency = people.opd("skp-" + UUID.randomUUID());
        head = people.head("Kepala", agency, null);
        second = people.employee("Atasan kedua", agency, head);
        former = people.employee("Atasan lama", agency, second);
        boss = people.employee("Atasan", agency, second);
        me = people.employee("Pegawai", agency, former);
        year = appraisals.open(me);
        line = appraisals.add(me, year, "Laporan kinerja bulanan tersusun").line();
        As.employee(former).run(() -> discussions.say(year, line, "Setuju."));
        appraisals.submit(me, year);
        appraisals.agree(former, me, year);
        people.changeSuperior(me, boss);
        PlanView plan = As.employee(me).call(() -> plans.current(year));
        As.employee(boss).run(() -> feedback.give(year, line, "Terus begitu."));
        As.employee(me)
                .run(() -> evidence.upload(
                        year,
                        line,
                        "Laporan",
                        "",
                        "laporan.pdf",
                        new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))));
        file = java.util.Objects.requireNonNull(
                As.employee(me).call(() -> evidence.of(year)).getFirst().document());
        clock.set(LocalDate.of(2026, 4, 1));
        SystemUser.run("test", () -> flow.openReport(year));
        var indicator = plan.results().getFirst().indicators().getFirst().id();
        As.employee(me).run(() -> reports.save(year, 1, indicator, "12 laporan", "", 0));
        appraisals.report(me, year, false);
        SystemUser.run("test", () -> flow.openRating(year));
    }

    @ParameterizedTest
    @CsvSource({
        // part, plan, thread, evidence, feedback, report, draft of the rating, rating, files, list of the city
        "SELF,             reads, reads, writes, reads,  reads, no,     reads, reads, no",
        "SUPERIOR,         reads, reads, reads,  writes, reads, writes, reads, reads, no",
        "SECOND,           reads, reads, reads,  reads,  reads, no,     reads, reads, no",
        "PERFORMANCE,      reads, reads, reads,  reads,  reads, no,     reads, reads, reads",
        "FORMER_SUPERIOR,  no,    no,    no,     no,     no,    no,     no,    no,    no",
        "COLLEAGUE,        no,    no,    no,     no,     no,    no,     no,    no,    no",
        "AGENCY_HEAD,      no,    no,    no,     no,     no,    no,     no,    no,    no",
        "OTHER_AGENCY,     no,    no,    no,     no,     no,    no,     no,    no,    no",
        "BKPSDM_HEAD,      no,    no,    no,     no,     no,    no,     no,    no,    no",
        "SEKDA,            no,    no,    no,     no,     no,    no,     no,    no,    no",
        "MAYOR,            no,    no,    no,     no,     no,    no,     no,    no,    no",
        "REGISTER_OFFICER, no,    no,    no,     no,     no,    no,     no,    no,    no",
        "OPERATOR,         no,    no,    no,     no,     no,    no,     no,    no,    no",
        "PROCESS_OWNER,    no,    no,    no,     no,     no,    no,     no,    no,    no",
    })
    void who_reads_and_writes_what(
            Part part,
            String plan,
            String thread,
            String pieces,
            String said,
            String report,
            String draft,
            String rating,
            String files,
            String city) {
        As who = as(part);
        assertThat(can(who, () -> plans.current(year), null)).isEqualTo(plan);
        assertThat(can(who, () -> discussions.thread(year, line), null)).isEqualTo(thread);
        assertThat(can(who, () -> evidence.of(year), () -> evidence.link(year, line, "B", "", "https://contoh.go.id")))
                .isEqualTo(pieces);
        assertThat(can(who, () -> feedback.of(year), () -> feedback.give(year, line, "Baik sekali.")))
                .isEqualTo(said);
        assertThat(can(who, () -> ratings.period(year, 1).realisations(), null)).isEqualTo(report);
        As.employee(boss).run(() -> rater.save(year, 1, draft(), 0));
        assertThat(can(who, () -> ratings.period(year, 1).rating(), () -> rater.save(year, 1, draft(), 1)))
                .isEqualTo(draft);
        appraisals.rate(boss, me, year, false);
        assertThat(can(who, () -> ratings.period(year, 1).rating(), null)).isEqualTo(rating);
        assertThat(can(who, () -> documents.find(file), null)).isEqualTo(files);
        assertThat(can(who, () -> casePages.view(year).documents(), null)).isEqualTo(part == Part.SECOND ? NO : files);
        assertThat(can(who, () -> pages.search(new AppraisalQuery(2026, null, "Pegawai", 0, 50)), null))
                .isEqualTo(city);
    }

    @Test
    void the_year_s_rating_reaches_the_employee_only_when_it_is_published_and_nobody_cancels_their_own() {
        theQuarterIsTheYear();
        As.employee(boss).run(() -> rater.save(year, 0, draft(), 0));
        appraisals.rate(boss, me, year, true);
        assertThat(As.employee(me).call(() -> ratings.period(year, 0).rating())).isNull();
        assertThat(As.employee(second).call(() -> ratings.period(year, 0).rating()))
                .isNotNull();
        assertThatThrownBy(() -> As.employee(me, AppraisalRoles.BKPSDM_PERFORMANCE)
                        .run(() -> cancel.cancel(year, "Dibuka karena keliru.")))
                .isInstanceOf(NotFoundException.class);
        SystemUser.run("test", () -> flow.publish(year));
        assertThat(As.employee(me).call(() -> ratings.period(year, 0).rating())).isNotNull();
    }

    @Test
    void a_former_superior_and_an_operator_read_the_case_without_its_papers() {
        for (As who : List.of(as(Part.FORMER_SUPERIOR), as(Part.OPERATOR))) {
            assertThat(who.call(() -> casePages.view(year)))
                    .matches(view ->
                            view.documents().isEmpty() && view.evaluations().isEmpty());
            assertThat(who.call(() -> letters.find(year))).isEmpty();
        }
    }

    private void theQuarterIsTheYear() {
        String mine = "year_id = (select id from appraisal.appraisal_year where case_id = :case)";
        List.of(
                        "delete from appraisal.realisation where " + mine,
                        "update appraisal.period set number = 0, ends_on = date '2026-12-31' where " + mine,
                        "update appraisal.appraisal_year set period = 0 where case_id = :case")
                .forEach(sql -> jdbc.sql(sql).param("case", year.value()).update());
    }

    private As as(Part part) {
        return switch (part) {
            case SELF -> As.employee(me);
            case SUPERIOR -> As.employee(boss);
            case SECOND -> As.employee(second);
            case FORMER_SUPERIOR -> As.employee(former);
            case AGENCY_HEAD -> As.employee(head);
            case COLLEAGUE -> As.employee(people.employee("Rekan", agency, boss));
            case OTHER_AGENCY -> As.employee(people.head("Kepala lain", people.opd("lain-" + UUID.randomUUID()), null));
            case PERFORMANCE -> officer(AppraisalRoles.BKPSDM_PERFORMANCE);
            case BKPSDM_HEAD -> officer(Role.BKPSDM_HEAD);
            case SEKDA -> officer(Role.SEKDA);
            case MAYOR -> officer(Role.PPK);
            case REGISTER_OFFICER -> officer(Role.BKPSDM_REGISTER);
            case OPERATOR -> officer(Role.OPERATOR);
            case PROCESS_OWNER -> officer(Role.PROCESS_OWNER);
        };
    }

    private As officer(Role role) {
        EmployeeId officer = people.employee("Petugas", people.opd("kantor-" + UUID.randomUUID()), null);
        people.grant(officer, role, null);
        return As.employee(officer, role);
    }

    private static RatingDraft draft() {
        return new RatingDraft(Expectation.SESUAI, "", Expectation.SESUAI, "", List.of());
    }

    /** Nothing to see is not to read. */
    private static String can(As who, Supplier<? extends @Nullable Object> read, @Nullable Runnable write) {
        Object seen = allowed(who, read);
        boolean reads = seen != null && !(seen instanceof List<?> list && list.isEmpty());
        boolean writes = write != null
                && allowed(who, () -> {
                            write.run();
                            return "done";
                        })
                        != null;
        assertThat(writes && !reads).isFalse();
        return writes ? WRITES : reads ? READS : NO;
    }

    private static @Nullable Object allowed(As who, Supplier<? extends @Nullable Object> way) {
        try {
            return who.call(() -> java.util.Optional.ofNullable(way.get())).orElse(null);
        } catch (NotFoundException | AccessDeniedException refused) {
            return null;
        }
    }
}
