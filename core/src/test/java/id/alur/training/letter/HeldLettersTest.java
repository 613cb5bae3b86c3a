package id.alur.training.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.appraisal.AppraisalRoles;
import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.letter.HeldLetter;
import id.alur.letter.HeldLetters;
import id.alur.letter.Letter;
import id.alur.letter.LetterDesk;
import id.alur.letter.LetterObstacle;
import id.alur.letter.LetterService;
import id.alur.letter.LetterTemplate.Content;
import id.alur.letter.LetterTemplates;
import id.alur.letter.NumberPattern;
import id.alur.letter.NumberPatterns;
import id.alur.letter.TemplateId;
import id.alur.personnel.RegisterListener;
import id.alur.security.RoleGrants;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.Race;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.request.Requests;
import id.alur.training.request.TrainingRequestService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-106: a letter that is held is tried again by itself, and issued once. */
@CoreTest
class HeldLettersTest {

    @Autowired
    TrainingLetters letters;

    @Autowired
    LetterDesk desk;

    @Autowired
    HeldLetters held;

    @Autowired
    LetterService all;

    @Autowired
    LetterTemplates templates;

    @Autowired
    NumberPatterns patterns;

    @Autowired
    RoleGrants grants;

    @Autowired
    List<RegisterListener> register;

    @Autowired
    TestClock clock;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    TrainingRequestService service;

    @Autowired
    DocumentService documents;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private UnitId opd;
    private EmployeeId head;
    private EmployeeId applicant;
    private EmployeeId officer;
    private CaseFileId caseId;

    @BeforeEach
    void an_approved_request_that_nobody_can_sign() {
        jdbc.sql("delete from letter.held").update();
        String code = "dinas-" + System.nanoTime();
        opd = people.opd(code);
        head = people.head("Hendra Kepala", opd, null);
        applicant = people.employee("Budi Santoso", opd, head);
        officer = people.employee("Dewi Diklat", people.opd(code + "-lain"), null);
        caseId = new Requests(catalogue, service, documents, jdbc).submit(applicant, Requests.FULL_ROUTE);
        jdbc.sql("""
                        insert into approval.decision (id, case_id, stage, user_task_key, decided_by, outcome, decided_at)
                        select gen_random_uuid(), case_id, 'OPD_HEAD', :key, :by, 'APPROVED', now() from training.request
                        where case_id = :case""")
                .param("key", System.nanoTime())
                .param("by", head.value())
                .param("case", caseId.value())
                .update();
        jdbc.sql("update training.request set state = 'APPROVED' where case_id = :case")
                .param("case", caseId.value())
                .update();
        people.deactivate(head);
        people.changeSuperior(applicant, null);
    }

    @Test
    void a_new_head_lets_the_letter_be_issued_by_itself_and_once() throws Exception {
        hold();
        assertThat(tryDue()).as("nothing has changed").isZero();
        EmployeeId successor = people.head("Siti Kepala", opd, null);
        registerChanged();
        Callable<Integer> worker = this::tryDue;
        assertThat(Race.all(List.of(worker, worker, worker, worker))).containsExactlyInAnyOrder(1, 0, 0, 0);
        assertThat(ofCase()).singleElement().satisfies(letter -> {
            assertThat(letter.serial()).isEqualTo(1);
            assertThat(letter.signatoryId()).isEqualTo(successor);
        });
        assertThat(asOfficer(held::all)).extracting(HeldLetter::caseId).doesNotContain(caseId);
        assertThat(notices(applicant, "letter-issued")).isEqualTo(1);
        registerChanged();
        assertThat(tryDue()).isZero();
    }

    @Test
    void a_name_with_letters_that_the_fonts_lack_holds_the_letter_until_it_is_written_otherwise() {
        EmployeeId successor = people.head("Siti \uA9B2 \u4E2D", opd, null);
        hold();
        assertThat(jdbc.sql("select obstacle from letter.held where case_id = :case")
                        .param("case", caseId.value())
                        .query(String.class)
                        .single())
                .isEqualTo("UNPRINTABLE");
        jdbc.sql("update personnel.employee set name = 'Siti Ha Zhong' where id = :id")
                .param("id", successor.value())
                .update();
        registerChanged();
        assertThat(tryDue()).isEqualTo(1);
    }

    @Test
    void a_granted_role_wakes_letters_that_nobody_could_sign() {
        hold();
        EmployeeId operator = people.employee("Oki Operator", opd, null);
        // Whoever signs here is found without the role; what counts is that a grant lets the letter be tried.
        people.head("Siti Kepala", opd, null);
        assertThat(tryDue()).isZero();
        As.employee(operator, Role.OPERATOR)
                .run(() -> grants.grant(officer, Role.SEKDA, null, TestClock.TODAY, TestClock.TODAY.plusDays(1)));
        assertThat(tryDue()).isEqualTo(1);
    }

    @Test
    void what_changes_while_a_letter_is_tried_is_noticed_a_minute_later() {
        hold();
        people.head("Siti Kepala", opd, null);
        assertThat(tryDue()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(tryDue()).isEqualTo(1);
    }

    @Test
    void a_look_in_vain_is_repeated_after_an_hour_and_tells_nobody_again() {
        people.grant(officer, TrainingRoles.BKPSDM_TRAINING, null, LocalDate.of(2019, 1, 1), null);
        hold();
        clock.advance(Duration.ofMinutes(1));
        assertThat(tryDue()).isZero();
        people.head("Siti Kepala", opd, null);
        clock.advance(Duration.ofMinutes(59));
        assertThat(tryDue()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(tryDue()).isEqualTo(1);
        assertThat(notices(officer, "letter-held")).isEqualTo(1);
    }

    @Test
    void a_published_template_and_a_set_pattern_wake_what_waits_for_them() {
        people.head("Siti Kepala", opd, null);
        // The standard templates and patterns hold from 2020 on; a published one stays, so the day is one that no other
        // test uses.
        LocalDate before = LocalDate.of(2019, 7, 1);
        clock.set(before);
        hold();
        assertThat(obstacle()).isEqualTo(LetterObstacle.NO_TEMPLATE);
        jdbc.sql("delete from letter.template where state = 'DRAFT'").update();
        As.employee(applicant, TrainingRoles.BKPSDM_TRAINING).run(() -> {
            TemplateId draft = templates.begin(TrainingLetterKinds.ASSIGNMENT);
            templates.save(draft, 0, before, new Content("Surat Tugas", "Nama : {{nama}}", ""));
        });
        As.employee(officer, TrainingRoles.BKPSDM_TRAINING).run(() -> {
            var draft = templates.versions(TrainingLetterKinds.ASSIGNMENT).getFirst();
            templates.publish(draft.id(), draft.version());
        });
        assertThat(tryDue()).isZero();
        assertThat(obstacle()).isEqualTo(LetterObstacle.NO_PATTERN);
        As.employee(officer, TrainingRoles.BKPSDM_TRAINING)
                .run(() -> patterns.set(
                        new NumberPattern(TrainingLetterKinds.ASSIGNMENT, before, "ST/{number}/{unit}/{year}")));
        assertThat(tryDue()).isEqualTo(1);
        assertThat(ofCase()).singleElement().satisfies(letter -> assertThat(letter.number())
                .startsWith("ST/001/"));
    }

    @Test
    void a_letter_that_is_not_wanted_any_more_is_not_held_any_more() {
        hold();
        jdbc.sql("update training.request set state = 'REJECTED' where case_id = :case")
                .param("case", caseId.value())
                .update();
        assertThat(asOfficer(() -> held.tryNow(caseId, TrainingLetterKinds.ASSIGNMENT)))
                .isEmpty();
        assertThat(asOfficer(() -> held.of(caseId))).isEmpty();
        assertThatThrownBy(() -> asOfficer(() -> held.tryNow(caseId, TrainingLetterKinds.ASSIGNMENT)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("error.letter.not-held");
    }

    @Test
    void an_operator_who_mended_the_register_tries_at_once() {
        hold();
        EmployeeId operator = people.employee("Oki Operator", opd, null);
        As mender = As.employee(operator, Role.OPERATOR);
        assertThat(mender.call(() -> held.tryNow(caseId, TrainingLetterKinds.ASSIGNMENT)))
                .isEmpty();
        assertThat(mender.call(held::all)).extracting(HeldLetter::caseId).contains(caseId);
        people.head("Siti Kepala", opd, null);
        assertThat(mender.call(() -> held.tryNow(caseId, TrainingLetterKinds.ASSIGNMENT)))
                .isPresent();
        assertThat(mender.call(held::all)).extracting(HeldLetter::caseId).doesNotContain(caseId);
    }

    @Test
    void only_keepers_and_operators_see_and_try_held_letters() {
        hold();
        List<Role> others = new ArrayList<>(EveryRole.Source.all());
        others.removeAll(List.of(TrainingRoles.BKPSDM_TRAINING, Role.OPERATOR, AppraisalRoles.BKPSDM_PERFORMANCE));
        // Keepers of other kinds see those.
        As.employee(applicant, AppraisalRoles.BKPSDM_PERFORMANCE).run(() -> {
            assertThat(held.of(caseId)).isEmpty();
            assertThat(held.all()).noneMatch(one -> one.kind().equals(TrainingLetterKinds.ASSIGNMENT));
            assertThatThrownBy(() -> held.tryNow(caseId, TrainingLetterKinds.ASSIGNMENT))
                    .isInstanceOf(AccessDeniedException.class);
        });
        for (Role role : others) {
            As.employee(applicant, role).run(() -> {
                assertThat(held.mayEnter()).as(role.code()).isFalse();
                assertThat(held.of(caseId)).as(role.code()).isEmpty();
                assertThatThrownBy(held::all).as(role.code()).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> held.tryNow(caseId, TrainingLetterKinds.ASSIGNMENT))
                        .as(role.code())
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> held.tryDue(1)).as(role.code()).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> desk.retry(caseId, TrainingLetterKinds.ASSIGNMENT))
                        .as(role.code())
                        .isInstanceOf(AccessDeniedException.class);
            });
        }
    }

    private void hold() {
        assertThat(SystemUser.call("test", () -> letters.issueAssignment(caseId)))
                .isEmpty();
    }

    private int tryDue() {
        return SystemUser.call("test", () -> held.tryDue(50));
    }

    private void registerChanged() {
        transaction.executeWithoutResult(
                status -> register.forEach(listener -> listener.registerChanged(clock.instant())));
    }

    private LetterObstacle obstacle() {
        return asOfficer(() -> held.of(caseId)).getFirst().obstacle();
    }

    private List<Letter> ofCase() {
        return SystemUser.call("test", () -> all.find(caseId));
    }

    private <T> T asOfficer(Supplier<T> action) {
        return As.employee(officer, TrainingRoles.BKPSDM_TRAINING).call(action);
    }

    private int notices(EmployeeId of, String kind) {
        return jdbc.sql("select count(*) from notification.notice where recipient_id = :id and kind = :kind")
                .param("id", of.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }
}
