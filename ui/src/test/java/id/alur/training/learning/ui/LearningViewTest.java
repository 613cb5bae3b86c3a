package id.alur.training.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.identity.SystemUser;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.Courses;
import id.alur.training.learning.Competence;
import id.alur.training.learning.CompetenceService;
import id.alur.training.learning.Learners;
import id.alur.training.learning.LearningService;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-111: pages about learning. */
@UiTest
class LearningViewTest extends SpringBrowserlessTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);

    @Autowired
    People people;

    @Autowired
    LearningService service;

    @Autowired
    CompetenceService competences;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    private Learners city;

    @BeforeEach
    void a_team_with_a_gap_and_a_course() {
        city = new Learners(people, jdbc);
        SystemUser.run("test", () -> {
            Courses.load(catalogue, """
                    code,title,provider,form_code,course_class,jp,days,cost,place,starts_on
                    BLJ-01,Analisis data kesehatan,BPSDM Provinsi,KLS-TEK,KLASIKAL,24,3,1200000,IN_CITY,
                    BLJ-02,Literasi data,LAN,NON-ELE,NONKLASIKAL,8,0,0,ONLINE,
                    """);
            jdbc.sql("""
                            insert into training.competence (code, name) values ('K-DAT', 'Analisis data') on conflict do nothing""").update();
            jdbc.sql("""
                            insert into training.course_competence (course_code, competence_code)
                            values ('BLJ-01', 'K-DAT'), ('BLJ-02', 'K-DAT') on conflict do nothing""").update();
            service.post(Learners.elearning(city.employee, 14, FEBRUARY));
            competences.assess(city.employee, "K-DAT", 4, 3);
        });
    }

    @Test
    void an_employee_sees_hours_urgency_gaps_courses_and_history() {
        As.employee(city.employee).login();
        navigate(LearningView.class);
        assertThat(texts())
                .contains("14 dari paling sedikit 20 JP, kurang 6 JP")
                .contains("Syarat tingkat 4, kini tingkat 3, kurang 1 (dinilai 2 Maret 2026)")
                .contains("Menutup kesenjangan: Analisis data")
                .contains("14 JP · E-learning · LAN · 10 Februari 2026");
        assertThat(find(ListItem.class).all().stream().map(ListItem::getText))
                .contains("Kesenjangan satu tingkat.", "JP tahun ini belum 20: naik satu tingkat.");
        // Free and online first; each starts a request.
        assertThat(find(Anchor.class).all().stream()
                        .map(Anchor::getHref)
                        .filter(href -> href.contains("ajukan?kursus=")))
                .hasSize(2);
        assertThat(find(Button.class).withText("Batalkan catatan").all()).isEmpty();
        assertThat(find(Button.class).withText("Nilai kompetensi").all()).isEmpty();
    }

    @Test
    void a_pppk_sees_which_course_has_room_next_year_only() {
        city.kind(city.employee, "PPPK");
        As.employee(city.employee).login();
        navigate(LearningView.class);
        assertThat(texts())
                .contains("14 dari paling banyak 24 JP, sisa 10 JP")
                .contains("Jam tahun ini tidak mencukupi; pilih tanggal mulai tahun depan.");
        assertThat(find(Anchor.class).all().stream()
                        .map(Anchor::getHref)
                        .filter(href -> href.contains("ajukan?kursus=")))
                .hasSize(2);
    }

    @Test
    void a_superior_sees_the_team_and_assesses() {
        As.employee(city.superior).login();
        navigate(TeamLearningView.class);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).contains("Pegawai", "Rekan");
        assertThat(texts()).contains("0 dari paling sedikit 20 JP, kurang 20 JP");
        UI.getCurrent().navigate(LearningView.path(city.employee));
        assertThat(find(H1.class).single().getText()).isEqualTo("Pembelajaran Pegawai");
        test(find(Button.class).withText("Nilai kompetensi").single()).click();
        @SuppressWarnings("unchecked")
        ComboBox<Competence> field = find(ComboBox.class).single();
        field.setValue(competences.all().getFirst());
        test(find(Button.class).withText("Simpan penilaian").single()).click();
        assertThat(texts()).contains("Syarat tingkat 3, kini tingkat 3, terpenuhi (dinilai 2 Maret 2026)");
    }

    @Test
    void a_colleague_is_turned_away() {
        As.employee(city.colleague).login();
        UI.getCurrent().navigate(LearningView.path(city.employee));
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
        UI.getCurrent().navigate("pembelajaran/cari");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
        UI.getCurrent().navigate("pembelajaran/impor");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
    }

    @Test
    void an_officer_finds_anybody_and_takes_a_wrong_entry_back() {
        As.employee(city.head, TrainingRoles.BKPSDM_TRAINING).login();
        navigate(SearchLearningView.class);
        test(find(TextField.class).single()).setValue("Pegawai");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).contains("Pegawai");
        UI.getCurrent().navigate(LearningView.path(city.employee));
        test(find(Button.class).withText("Batalkan catatan").single()).click();
        test(find(TextArea.class).single()).setValue("Sertifikat milik orang lain.");
        test(find(Button.class).withText("Batalkan catatan").all().getLast()).click();
        assertThat(texts())
                .contains("Pembatalan: Sertifikat milik orang lain.")
                .contains("0 dari paling sedikit 20 JP, kurang 20 JP");
    }

    private java.util.List<String> texts() {
        return java.util.stream.Stream.concat(
                        find(Paragraph.class).all().stream().map(Paragraph::getText),
                        find(Span.class).all().stream().map(Span::getText))
                .toList();
    }
}
