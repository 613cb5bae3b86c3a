package id.alur.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.calendar.TimeLeft;
import id.alur.casefile.CaseView.OpenTask;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CoreTest
class CasePagesTest {

    @Autowired
    CaseFileService cases;

    @Autowired
    CasePages pages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private EmployeeId superior;
    private EmployeeId sari;
    private CaseFileId file;

    @BeforeEach
    void a_case_of_sari() {
        UnitId opd = people.opd("opd-" + UUID.randomUUID());
        superior = people.head("Budi Santoso", opd, null);
        sari = people.employee("Sari", opd, superior);
        jdbc.sql("update personnel.employee set title_front = 'Dr.', title_back = 'S.E.' where id = :id")
                .param("id", sari.value())
                .update();
        As.employee(sari).login();
        file = Objects.requireNonNull(transaction.execute(
                status -> cases.open(new NewCaseFile("training-request", "UJI", "Bimtek", sari, opd))
                        .id()));
    }

    @Test
    void the_page_says_who_is_next_and_how_many_working_days_are_left() {
        jdbc.sql("delete from task.task").update();
        openTask(1);
        clock.set(LocalDate.of(2026, 3, 17));
        CaseView view = pages.view(file);
        assertThat(view.subjectName()).isEqualTo("Dr. Sari, S.E.");
        assertThat(view.openTasks())
                .containsExactly(new OpenTask(
                        view.openTasks().getFirst().key(),
                        "Tinjau permohonan",
                        LocalDate.of(2026, 3, 27),
                        false,
                        new TimeLeft(LocalDate.of(2026, 3, 17), LocalDate.of(2026, 3, 27), 3),
                        null,
                        List.of("supervisor-of:" + sari),
                        List.of("Budi Santoso"),
                        1,
                        false));
        OpenTask asSuperior =
                As.employee(superior).call(() -> pages.view(file).openTasks().getFirst());
        assertThat(asSuperior.mine()).isTrue();
        assertThat(pages.list(new CaseQuery(CaseQuery.Scope.MINE, CaseQuery.State.OPEN, "", 0, 10))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.steps()).containsExactly("Tinjau permohonan");
                    assertThat(row.due()).isEqualTo(LocalDate.of(2026, 3, 27));
                });
    }

    @Test
    void timeline_evaluations_and_submissions_are_read_newest_first() {
        clock.advance(Duration.ofHours(1));
        transaction.executeWithoutResult(status -> {
            cases.addEvent(file, "training.submitted", null, Map.of("course", "Bimtek", "due", "2026-03-27"));
            cases.recordSubmission(file, null, "training-request", Map.of("reason", "Perlu"));
            cases.recordEvaluation(
                    file, "training-route", "2026-01-01", Map.of("cost", 5), List.of(Map.of("id", "r1")), "LOCAL");
        });
        CaseView view = pages.view(file);
        assertThat(view.timeline())
                .extracting(CaseView.TimelineEntry::kind)
                .containsExactly("training.submitted", "opened");
        assertThat(view.timeline().getFirst().details()).containsEntry("due", "2026-03-27");
        assertThat(view.timeline().getFirst().actorName()).isEqualTo("Dr. Sari, S.E.");
        assertThat(view.submissions()).singleElement().satisfies(submission -> assertThat(submission.data())
                .containsEntry("reason", "Perlu"));
        assertThat(view.evaluations()).singleElement().satisfies(evaluation -> {
            assertThat(evaluation.output()).isEqualTo("LOCAL");
            assertThat(evaluation.ruleSet()).isEqualTo("2026-01-01");
        });
    }

    @Test
    void what_was_weighed_is_seen_by_whom_it_is_about_and_who_judges_it_and_by_nobody_else() {
        transaction.executeWithoutResult(status -> cases.recordEvaluation(
                file, "training-eligibility", "2026-01-01", Map.of("age", 44), List.of(), "ELIGIBLE"));
        jdbc.sql("delete from task.task").update();
        openTask(1);
        EmployeeId operator = people.employee("Joko", people.opd("opd-" + UUID.randomUUID()), null);

        assertThat(pages.view(file).evaluations().getFirst().inputs()).isEqualTo(Map.of("age", 44));
        As.employee(superior)
                .run(() -> assertThat(pages.view(file).evaluations().getFirst().inputs())
                        .isEqualTo(Map.of("age", 44)));
        CaseEvaluation asOperator = As.employee(operator, Role.OPERATOR)
                .call(() -> pages.view(file).evaluations().getFirst());
        assertThat(asOperator.inputs()).isNull();
        assertThat(asOperator.output()).isEqualTo("ELIGIBLE");
    }

    @Test
    void a_comment_has_1_to_4000_characters_and_its_author() {
        assertThatThrownBy(() -> pages.comment(file, "  \n "))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("error.casefile.comment-empty"));
        assertThatThrownBy(() -> pages.comment(file, "x".repeat(4001)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("error.casefile.comment-too-long"));
        pages.comment(file, " Mohon segera. ");
        clock.advance(Duration.ofMinutes(1));
        pages.comment(file, "x".repeat(4000));
        assertThat(pages.view(file).comments())
                .extracting(
                        CaseView.Comment::authorName, comment -> comment.text().length())
                .containsExactly(tuple("Dr. Sari, S.E.", 13), tuple("Dr. Sari, S.E.", 4000));
    }

    @Test
    void the_list_tells_open_from_closed_cases() {
        transaction.executeWithoutResult(status -> cases.close(file, "approved"));
        assertThat(pages.list(new CaseQuery(CaseQuery.Scope.MINE, CaseQuery.State.OPEN, "", 0, 10))
                        .rows())
                .isEmpty();
        assertThat(pages.list(new CaseQuery(CaseQuery.Scope.MINE, CaseQuery.State.CLOSED, "", 0, 10)))
                .satisfies(page -> {
                    assertThat(page.total()).isEqualTo(1);
                    assertThat(page.rows())
                            .singleElement()
                            .extracting(CaseRow::outcome)
                            .isEqualTo("approved");
                });
    }

    private void openTask(long key) {
        jdbc.sql("""
                        with s as (
                            insert into task.candidate_set (process_id, groups)
                            values ('training-request', array['supervisor-of:' || :subject]) returning id)
                        insert into task.task (user_task_key, process_instance_key, element_instance_key, process_definition_key,
                            process_id, element_id, name, state, candidate_set_id, case_id, subject_employee_id, created_at,
                            deadline_rule, due_date)
                        select :key, 1, :key, 1, 'training-request', 'Task_Review', 'Tinjau permohonan', 'OPEN', s.id, :case,
                            cast(:subject as uuid), now(), 'training.superior-review', date '2026-03-27' from s""")
                .param("key", key)
                .param("subject", sari.toString())
                .param("case", file.value())
                .update();
    }
}
