package id.alur.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.task.InboxQuery;
import id.alur.task.InboxRow;
import id.alur.task.TaskInbox;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A case is about an employee, a unit or somebody from outside, and belongs to another; who may not decide in it is on record. */
@CoreTest
class CasePartiesTest {

    private static final String CITIZEN = "Wahyu Kartolo";

    @Autowired
    CaseFileService cases;

    @Autowired
    CasePages pages;

    @Autowired
    Outsiders outsiders;

    @Autowired
    TaskInbox inbox;

    @Autowired
    TaskService tasks;

    @Autowired
    Tasks projected;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private UnitId opd = new UnitId(new UUID(0, 0));
    private EmployeeId head = new EmployeeId(new UUID(0, 0));
    private EmployeeId planner = head;

    @BeforeEach
    void an_agency_with_a_head_and_a_planner() {
        opd = people.opd("opd-" + UUID.randomUUID());
        head = people.head("Budi Santoso", opd, null);
        planner = people.employee("Rini", opd, head);
    }

    @Test
    void a_case_about_somebody_from_outside_is_listed_found_and_shown_by_name() {
        CaseFile file = aboutCitizen(null);
        As.employee(head).login();
        assertThat(pages.list(new CaseQuery(CaseQuery.Scope.READABLE, CaseQuery.State.OPEN, "kartolo", 0, 10))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(file.id());
                    assertThat(row.subjectName()).isEqualTo(CITIZEN);
                });
        CaseView view = pages.view(file.id());
        assertThat(view.subjectName()).isEqualTo(CITIZEN);
        assertThat(view.starterName()).isNull();
        assertThat(view.otherStarter()).isEmpty();
    }

    @Test
    void how_somebody_from_outside_is_reached_is_for_those_who_judge_the_case() {
        CaseFileId id = aboutCitizen(null).id();
        assertThat(As.employee(head).call(() -> pages.view(id)).subjectContact())
                .isNull();
        projected.insert(id, planner, null, null);
        assertThat(As.employee(planner).call(() -> pages.view(id)).subjectContact())
                .isEqualTo("0812-000");
    }

    @Test
    void somebody_from_outside_may_start_a_case_about_somebody_else() {
        As.employee(head).login();
        CaseFile file = within(() -> cases.openBy(
                new NewCaseFile("uji", "UJI", "Pengaduan", planner, opd),
                CaseParty.outsider(outsiders.add(CITIZEN, " "))));
        assertThat(file.startedBy()).isEmpty();
        CaseView view = pages.view(file.id());
        assertThat(view.otherStarter()).contains(CITIZEN);
        assertThat(file.toString()).doesNotContain("Wahyu");
    }

    @Test
    void a_case_about_a_unit_names_the_unit_once_and_is_about_no_employee() {
        CaseFile file = aboutUnit(null);
        CaseView view = As.employee(head).call(() -> pages.view(file.id()));
        assertThat(view.subjectName()).startsWith("Unit opd-");
        assertThat(view.unitName()).isNull();
        assertThatThrownBy(file::employee).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_case_has_exactly_one_subject() {
        CaseFileId id = aboutUnit(null).id();
        assertThatThrownBy(() -> jdbc.sql("update casefile.case_file set subject_employee_id = :who where id = :id")
                        .param("who", planner.value())
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoever_is_barred_neither_sees_nor_takes_the_tasks_of_the_case() {
        CaseFileId id = aboutUnit(null).id();
        EmployeeId other = people.employee("Tono", opd, head);
        for (EmployeeId officer : new EmployeeId[] {planner, other}) {
            people.grant(officer, Role.PROCESS_OWNER, null);
        }
        TaskKey key = projected.inQueue(id, "role:process-owner");
        InboxQuery queue = InboxQuery.of(InboxQuery.List.GROUP, 100);
        assertThat(As.employee(planner).call(() -> inbox.page(queue)).rows())
                .extracting(InboxRow::key)
                .contains(key);
        long before = As.employee(planner).call(inbox::counts).group();
        within(() -> {
            cases.bar(id, planner, BarReason.SUBMITTER);
            cases.bar(id, planner, BarReason.SUBMITTER);
            return id;
        });
        As.employee(planner).login();
        assertThat(inbox.page(queue).rows()).extracting(InboxRow::key).doesNotContain(key);
        assertThat(inbox.counts().group()).isEqualTo(before - 1);
        assertThatThrownBy(() -> tasks.claim(key))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                        .isEqualTo("error.task.own-case"));
        As.employee(other).run(() -> tasks.claim(key));
    }

    @Test
    void parent_and_children_are_shown_to_those_who_may_read_them() {
        CaseFile parent = within(
                () -> cases.openBy(new NewCaseFile("uji", "UJI", "Putaran", CaseParty.unit(opd), null, null), null));
        CaseFile child = aboutUnit(parent.id());
        As headOfUnit = As.employee(head);
        assertThat(headOfUnit.call(() -> pages.view(child.id())).parent()).isNull();
        people.grant(planner, Role.OPERATOR, null);
        As operator = As.employee(planner, Role.OPERATOR);
        assertThat(operator.call(() -> pages.view(child.id())).parent())
                .isEqualTo(new RelatedCase(parent.id(), parent.number(), "Putaran", true, null, null));
        assertThat(operator.call(() -> pages.view(parent.id())).children().rows())
                .extracting(RelatedCase::id)
                .containsExactly(child.id());
        within(() -> {
            cases.setParent(child.id(), null);
            return child;
        });
        assertThat(operator.call(() -> pages.view(parent.id())).children().rows())
                .isEmpty();
    }

    private CaseFile aboutCitizen(@Nullable CaseFileId parent) {
        return within(() -> cases.openBy(
                new NewCaseFile(
                        "uji",
                        "UJI",
                        "Permohonan warga",
                        CaseParty.outsider(outsiders.add(CITIZEN, "0812-000")),
                        opd,
                        parent),
                null));
    }

    private CaseFile aboutUnit(@Nullable CaseFileId parent) {
        return within(
                () -> cases.openBy(new NewCaseFile("uji", "UJI", "Rencana", CaseParty.unit(opd), opd, parent), null));
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(SystemUser.call("test", () -> transaction.execute(status -> work.get())));
    }
}
