package id.alur.training.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import id.alur.document.DocumentService;
import id.alur.form.DraftService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.learning.Learners;
import id.alur.training.request.Requests;
import id.alur.training.request.TrainingRequestService;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-116: pages about study assignments. */
@UiTest
class StudyViewsTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    TrainingRequestService service;

    @Autowired
    DocumentService documents;

    @Autowired
    DraftService drafts;

    @Autowired
    JdbcClient jdbc;

    private Learners city;
    private Requests requests;

    @BeforeEach
    void courses_and_people() {
        city = new Learners(people, jdbc);
        requests = new Requests(catalogue, service, documents, jdbc);
    }

    @Test
    void an_ordinary_course_asks_nothing_about_a_study() {
        As.employee(city.employee).login();
        ask(Requests.FULL_ROUTE);
        assertThat(find(RadioButtonGroup.class).withLabel("Cara belajar").all()).isEmpty();
        assertThat(paragraphs()).noneMatch(text -> text.contains("Ikatan dinas"));
    }

    @Test
    void a_study_asks_for_its_terms_and_says_what_they_bind_to() {
        As.employee(city.employee).login();
        ask(Requests.STUDY);
        assertThat(paragraphs())
                .contains("Jenjang S-2, program studi Administrasi Publik, akreditasi Unggul.")
                .contains("Lama studi 2 tahun.")
                .contains("Lama ikatan dinas dihitung setelah cara belajar dan sumber biaya dipilih.");
        choose("Cara belajar", "RELEASED");
        choose("Sumber biaya studi", "APBD");
        assertThat(paragraphs())
                .contains("Ikatan dinas sesudah lulus: 4 tahun (SE MenPANRB 28/2021; periksa naskah asli).");
        choose("Sumber biaya studi", "SELF");
        assertThat(paragraphs())
                .contains("Ikatan dinas sesudah lulus: 2 tahun (SE MenPANRB 28/2021; periksa naskah asli).");
        test(find(Button.class).withText("Kirim permohonan").single()).click();
        assertThat(find(TextArea.class).withLabel("Uraian kesenjangan").single().isInvalid())
                .isTrue();
        assertThat(drafts.load(TrainingRequestService.DRAFT).orElseThrow().data())
                .containsEntry("studyMode", "RELEASED")
                .containsEntry("studyFunding", "SELF");
    }

    @Test
    void the_terms_are_shown_on_the_page_of_the_case_to_those_who_judge_it() {
        bond(city.employee, LocalDate.of(2027, 5, 1));
        CaseFileId caseId = requests.submit(city.employee, Requests.STUDY);
        As.employee(city.head, TrainingRoles.BKPSDM_TRAINING).login();
        UI.getCurrent().navigate("berkas/" + caseId);
        assertThat(find(DescriptionList.Description.class).all().stream().map(DescriptionList.Description::getText))
                .contains(
                        "S-2",
                        "Administrasi Publik",
                        "Universitas Negeri",
                        "Unggul",
                        "2 tahun",
                        "Dibebaskan dari tugas jabatan",
                        "Baik (menurut pemohon)");
        assertThat(paragraphs()).contains("Masih dalam ikatan dinas studi terdahulu sampai 1 Mei 2027.");
    }

    @Test
    void the_officer_sees_who_studies_and_who_is_bound_and_narrows_the_list() {
        bond(city.colleague, LocalDate.of(2027, 5, 1));
        requests.submit(city.employee, Requests.STUDY);
        As.employee(city.head, TrainingRoles.BKPSDM_TRAINING).login();
        navigate(StudiesView.class);
        assertThat(spans()).contains("S-2 Administrasi Publik, Universitas Negeri", "Dalam ikatan dinas");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .contains("Pegawai", "Rekan", "Diajukan", "CSV", "XLSX", "Tim saya");
        test(find(TextField.class).single()).setValue("ilmu lama");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .contains("Rekan")
                .doesNotContain("Pegawai");
        test(find(TextField.class).single()).setValue("tidak ada yang begini");
        assertThat(spans()).contains("0 tugas belajar");
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_TRAINING")
    void nobody_else_opens_the_list(Role role) {
        As.employee(city.head, role).login();
        UI.getCurrent().navigate("pembelajaran/tugas-belajar");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
    }

    @Test
    void a_person_sees_the_own_bond_and_who_has_none_sees_nothing_of_it() {
        bond(city.employee, LocalDate.of(2027, 5, 1));
        As.employee(city.employee).login();
        UI.getCurrent().navigate("pembelajaran");
        assertThat(headings()).contains("Ikatan dinas");
        assertThat(paragraphs()).contains("Sampai 1 Mei 2027");
        As.employee(city.colleague).login();
        UI.getCurrent().navigate("pembelajaran");
        assertThat(headings()).doesNotContain("Ikatan dinas");
    }

    private void ask(String course) {
        UI.getCurrent()
                .navigate(
                        "layanan/pelatihan/ajukan",
                        QueryParameters.of("kursus", requests.course(course).toString()));
        assertThat(find(Checkbox.class).all()).isNotEmpty();
    }

    /** By the label of a radio group or a select, and the value of the option. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private void choose(String label, String value) {
        var field = find(com.vaadin.flow.component.AbstractField.class).all().stream()
                .filter(candidate -> candidate instanceof com.vaadin.flow.component.HasLabel labelled
                        && label.equals(labelled.getLabel()))
                .findFirst()
                .orElseThrow();
        var options = ((com.vaadin.flow.data.provider.HasListDataView<id.alur.form.FieldOption, ?>) field)
                .getListDataView()
                .getItems()
                .filter(option -> option.value().equals(value))
                .toList();
        field.setValue(options.getFirst());
    }

    private void bond(EmployeeId who, LocalDate until) {
        jdbc.sql("""
                        insert into training.service_bond (id, employee_id, programme, institution, study_months, factor, starts_on,
                            ends_on, recorded_by, recorded_at)
                        values (:id, :who, 'S-1 Ilmu Lama', 'Universitas Lama', 24, 1, :from, :until, 'system:test', now())""")
                .param("id", UUID.randomUUID())
                .param("who", who.value())
                .param("from", until.minusYears(2).plusDays(1))
                .param("until", until)
                .update();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }
}
