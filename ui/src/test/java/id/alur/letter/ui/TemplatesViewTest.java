package id.alur.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.letter.Letterheads;
import id.alur.personnel.Unit;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-106: officers change the words and heads of letters. */
@UiTest
class TemplatesViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    Letterheads letterheads;

    @Autowired
    TemplateMenuGate gate;

    @Autowired
    JdbcClient jdbc;

    private UnitId opd;
    private EmployeeId dewi;
    private EmployeeId agus;

    @BeforeEach
    void officers() {
        jdbc.sql("delete from letter.template where state = 'DRAFT'").update();
        opd = people.opd("bkpsdm-surat-" + NUMBER.incrementAndGet());
        dewi = people.employee("Dewi", opd, null);
        agus = people.employee("Agus", opd, null);
        As.employee(dewi, TrainingRoles.BKPSDM_TRAINING).login();
    }

    @Test
    void a_draft_is_written_seen_saved_and_published_by_somebody_else() {
        navigate(TemplatesView.class);
        click("Mulai draf baru");
        TextArea body = find(TextArea.class).withCaption("Isi surat").single();
        test(body).setValue("Nama : {{nma}}");
        click("Simpan draf");
        assertThat(texts()).anySatisfy(text -> assertThat(text).contains("nma", "baris 1", "kolom 8"));
        test(body).setValue("Nama : {{nama}}");
        click("Terbitkan");
        assertThat(texts()).anySatisfy(text -> assertThat(text).contains("belum disimpan"));
        click("Simpan draf");
        click("Pratinjau");
        assertThat(find(Image.class).all()).hasSize(1);
        click("Terbitkan");
        assertThat(texts()).anySatisfy(text -> assertThat(text).contains("orang lain"));
        As.employee(agus, TrainingRoles.BKPSDM_TRAINING).login();
        navigate(TemplatesView.class);
        click("Ubah");
        click("Terbitkan");
        assertThat(find(Span.class).all()).extracting(Span::getText).doesNotContain("Draf");
    }

    @Test
    void somebody_without_letters_to_keep_does_not_see_the_place() {
        assertThat(gate.hides(TemplatesView.class)).isFalse();
        As.employee(agus).login();
        assertThat(gate.hides(TemplatesView.class)).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_head_of_an_agency_is_written() {
        navigate(LetterheadView.class);
        ComboBox<Unit> agency = find(ComboBox.class).single();
        Unit unit = letterheads.agencies().stream()
                .filter(candidate -> candidate.id().equals(opd))
                .findFirst()
                .orElseThrow();
        test(agency).selectItem(unit.name());
        test(find(TextField.class).withCaption("Alamat").single()).setValue("Jalan Merdeka 1");
        click("Simpan kop surat");
        assertThat(letterheads.of(opd).address()).isEqualTo("Jalan Merdeka 1");
        test(find(TextField.class).withCaption("Kode unit dalam nomor surat").single())
                .setValue("A/B");
        click("Simpan kop surat");
        assertThat(texts()).anySatisfy(text -> assertThat(text).contains("Kode unit hanya memuat"));
    }

    private void click(String caption) {
        test(find(Button.class).withText(caption).single()).click();
    }

    private java.util.List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
