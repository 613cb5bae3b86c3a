package id.alur.training.evaluation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.Courses;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-114 on the page. */
@UiTest
class EvaluationsViewTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    private UnitId unit = new UnitId(new UUID(0, 0));
    private EmployeeId participant = new EmployeeId(new UUID(0, 0));

    @BeforeEach
    void two_courses_with_four_and_six_answers() {
        unit = people.opd("opd-" + UUID.randomUUID());
        participant = people.employee("Peserta", unit, null);
        Courses.load(catalogue, """
                code,title,provider,form_code,course_class,jp,days,cost,place,starts_on
                EU-1,Kearsipan dasar,ANRI,KLS-TEK,KLASIKAL,60,8,4500000,IN_PROVINCE,
                EU-2,Statistik sektoral,BPS,KLS-BIM,KLASIKAL,24,3,1500000,IN_CITY,
                """);
        jdbc.sql("delete from training.evaluation_level").update();
        jdbc.sql("delete from training.evaluation").update();
        answers("EU-1", 2025, 4, "Ruangnya panas.");
        answers("EU-2", 2026, 6, null);
    }

    @Test
    void who_plans_no_training_finds_no_way_to_the_results() {
        As.employee(participant).login();
        UI.getCurrent().navigate("pelatihan/evaluasi");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
        assertThat(menu()).doesNotContain("Hasil evaluasi");
    }

    @Test
    void an_officer_sees_every_mean_and_what_people_wrote() {
        As.employee(participant, TrainingRoles.BKPSDM_TRAINING).login();
        UI.getCurrent().navigate("pelatihan/evaluasi");
        assertThat(menu()).contains("Hasil evaluasi");
        assertThat(tableText()).contains("Kearsipan dasar", "ANRI", "3,8", "Statistik sektoral", "100%");
        assertThat(tableText()).doesNotContain("Disembunyikan");
        assertThat(find(CommentList.class).single().getElement().getTextRecursively())
                .contains("Ruangnya panas.", "Reaksi · Kearsipan dasar · ANRI");
    }

    @Test
    void the_head_of_an_agency_sees_means_of_five_or_more_and_no_words() {
        As.employee(people.head("Kepala", unit, null)).login();
        UI.getCurrent().navigate("pelatihan/evaluasi");
        assertThat(tableText()).contains("Kearsipan dasar", "Disembunyikan", "3,8");
        assertThat(find(H2.class).all().stream().map(H2::getText)).doesNotContain("Saran dan catatan");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_year_narrows_table_and_words() {
        As.employee(participant, TrainingRoles.BKPSDM_TRAINING).login();
        UI.getCurrent().navigate("pelatihan/evaluasi");
        Select<Integer> year = (Select<Integer>) find(Select.class).all().getFirst();
        year.setValue(2026);
        assertThat(tableText()).contains("Statistik sektoral").doesNotContain("Kearsipan dasar");
        assertThat(find(CommentList.class).single().getElement().getTextRecursively())
                .doesNotContain("Ruangnya panas.");
    }

    @Test
    void a_participant_reads_the_own_answers_again_on_the_case_and_an_officer_does_not() {
        UUID file = UUID.randomUUID();
        jdbc.sql("""
                        insert into casefile.case_file (id, number, process_id, title, subject_employee_id, starter_employee_id, opened_at)
                        values (:id, :number, 'training-evaluation', 'Kearsipan dasar', :who, :who, now())""")
                .param("id", file)
                .param("number", "EVAL/2026/" + file)
                .param("who", participant.value())
                .update();
        jdbc.sql("""
                        update training.evaluation set case_id = :case where id = (
                            select id from training.evaluation where participant_id = :who and year = 2025 limit 1)""").param("case", file).param("who", participant.value()).update();
        jdbc.sql("""
                        update training.evaluation_level l set answered_by = :who, questionnaire = 'training-evaluate-reaction'
                        from training.evaluation e where e.id = l.evaluation_id and e.case_id = :case""").param("case", file).param("who", participant.value()).update();
        As.employee(participant).login();
        UI.getCurrent().navigate("berkas/" + file);
        assertThat(page())
                .contains("Materi sesuai dengan kebutuhan pekerjaan saya.", "3 · Cukup setuju", "Ruangnya panas.");
        As.employee(people.employee("Petugas", unit, null), TrainingRoles.BKPSDM_TRAINING)
                .login();
        UI.getCurrent().navigate("pelatihan/evaluasi");
        UI.getCurrent().navigate("berkas/" + file);
        assertThat(page()).doesNotContain("3 · Cukup setuju", "Ruangnya panas.");
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void answers(String course, int year, int count, @org.jspecify.annotations.Nullable String comment) {
        jdbc.sql("""
                        insert into training.evaluation (id, participant_id, course_id, title, provider, form_code, course_class, jp, cost,
                            finished_on, rule_set, started_at)
                        select gen_random_uuid(), :participant, c.id, c.title, c.provider, c.form_code, c.course_class, c.jp, c.cost,
                               make_date(:year, 1, n), 'uji', now()
                        from training.course c, generate_series(1, :count) n where c.code = :course""")
                .param("participant", participant.value())
                .param("course", course)
                .param("year", year)
                .param("count", count)
                .update();
        jdbc.sql("""
                        insert into training.evaluation_level (evaluation_id, level, state, answered_at, scores, score, comment)
                        select e.id, 1, 'ANSWERED', now(), cast('{3,4,4,4,4}' as smallint[]), 3.8, :comment
                        from training.evaluation e where not exists (
                            select from training.evaluation_level l where l.evaluation_id = e.id)""").param("comment", comment).update();
    }

    private String tableText() {
        return find(DataTable.class).single().getElement().getTextRecursively();
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
