package id.alur.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import id.alur.form.DraftService;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.Courses;
import id.alur.training.request.TrainingRequestService;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Use case: find a training and ask for it. */
@UiTest
class AskForTrainingViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String COURSES = """
            code,title,provider,form_code,course_class,jp,days,cost,place,starts_on
            UJI-01,Analisis data kesehatan,BPSDM Provinsi,KLS-TEK,KLASIKAL,24,3,1200000,IN_CITY,
            UJI-03,Arsip dinamis,ANRI,KLS-TEK,KLASIKAL,16,2,900000,IN_CITY,
            UJI-02,Literasi digital,LAN,NON-ELE,NONKLASIKAL,8,0,0,ONLINE,
            """;

    @Autowired
    People people;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    DraftService drafts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void an_employee_and_two_courses() {
        Courses.load(catalogue, COURSES);
        UnitId unit = people.opd("opd-ajukan-" + NUMBER.incrementAndGet());
        EmployeeId head = people.head("Kepala", unit, null);
        As.employee(people.employee("Sari", unit, head)).login();
    }

    @Test
    void the_catalogue_is_narrowed_by_words_and_by_cost() {
        navigate("layanan/pelatihan", CoursesView.class);
        assertThat(test(grid()).size()).isEqualTo(3);
        test(find(TextField.class).single()).setValue("KESEHATAN analisis");
        assertThat(test(grid()).getRow(0).data().code()).isEqualTo("UJI-01");
        test(find(TextField.class).single()).setValue("");
        test(find(Checkbox.class).withLabel("Tanpa biaya").single()).click();
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getRow(0).data().code()).isEqualTo("UJI-02");
    }

    @Test
    void what_was_searched_stands_in_the_address_and_is_found_again() {
        UI.getCurrent().navigate("layanan/pelatihan", QueryParameters.of("cari", "kesehatan"));
        assertThat(find(TextField.class).single().getValue()).isEqualTo("kesehatan");
        assertThat(test(grid()).size()).isEqualTo(1);
        open("UJI-01");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("layanan/pelatihan?cari=kesehatan");
    }

    @Test
    void a_course_has_a_page_with_what_it_teaches_who_decides_and_the_way_to_ask() {
        jdbc.sql(
                        "insert into training.competence (code, name) values ('K-UJI', 'Statistik kesehatan') on conflict do nothing")
                .update();
        jdbc.sql("insert into training.course_competence values ('UJI-01', 'K-UJI') on conflict do nothing")
                .update();
        Course course = course("UJI-01");
        UI.getCurrent().navigate("layanan/pelatihan/kursus/" + course.id());
        assertThat(find(H1.class).single().getText()).isEqualTo("Analisis data kesehatan");
        assertThat(find(DescriptionList.Description.class).all())
                .extracting(one -> one.getElement().getTextRecursively())
                .contains("Statistik kesehatan", "BPSDM Provinsi", "Rp1.200.000");
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).anySatisfy(text -> assertThat(text)
                .contains("atasan langsung"));
        assertThat(find(Anchor.class).withText("Ajukan").single().getHref())
                .isEqualTo("layanan/pelatihan/ajukan?kursus=" + course.id());
        UI.getCurrent().navigate("layanan/pelatihan/kursus/1");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak ditemukan");
    }

    @Test
    void who_decides_and_how_long_that_may_take_is_said_before_a_word_is_written() {
        open("UJI-01");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anySatisfy(text -> assertThat(text).contains("atasan langsung"))
                .anySatisfy(text -> assertThat(text).contains("hari kerja"));
    }

    @Test
    void a_date_on_which_the_applicant_is_away_already_is_told_with_the_other_training() {
        LocalDate first = LocalDate.now(clock).plusDays(14);
        jdbc.sql("""
                        insert into training.request (id, case_id, applicant_id, course_id, gap_kind, gap_reason, route, rule_set, state,
                            submitted_at, cost, starts_on, ends_on)
                        select :id, :id, :who, id, 'COMPETENCE', 'x', '{SUPERIOR}', 'x', 'APPROVED', now(), 0, :first, :last
                        from training.course where code = 'UJI-03'""")
                .param("id", UUID.randomUUID())
                .param("who", CurrentUser.require().value())
                .param("first", first)
                .param("last", first.plusDays(1))
                .update();
        open("UJI-01");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .noneMatch(text -> text.contains("Arsip dinamis"));
        test(find(DatePicker.class).withLabel("Rencana tanggal mulai").single()).setValue(first.minusDays(1));
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).anySatisfy(text -> assertThat(text)
                .contains("Arsip dinamis (16 Maret 2026 sampai 17 Maret 2026)"));
    }

    @Test
    void an_incomplete_request_is_not_sent_and_stays_as_a_draft() {
        open("UJI-01");
        TextArea reason = find(TextArea.class).withLabel("Uraian kesenjangan").single();
        test(reason).setValue("pendek");
        test(find(Button.class).withText("Kirim permohonan").single()).click();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(jdbc.sql("select count(*) from casefile.case_file")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(drafts.load(TrainingRequestService.DRAFT).orElseThrow().data())
                .containsEntry("gapReason", "pendek");
    }

    private void open(String code) {
        Course course = course(code);
        UI.getCurrent()
                .navigate(
                        "layanan/pelatihan/ajukan",
                        QueryParameters.of("kursus", course.id().toString()));
    }

    private Course course(String code) {
        return catalogue.offered().stream()
                .filter(offered -> offered.data().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Grid<Course> grid() {
        return find(Grid.class).single();
    }
}
