package id.alur.training.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.sidenav.SideNavItem;
import id.alur.budget.BudgetRoles;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.personnel.Unit;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import id.alur.training.plan.FairnessPages;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-113 on the page. */
@UiTest
class FairnessViewTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    FairnessPages pages;

    private UnitId agency = new UnitId(new UUID(0, 0));
    private EmployeeId head = new EmployeeId(new UUID(0, 0));

    @BeforeEach
    void an_agency_of_sixty() {
        agency = people.opd("adil-" + UUID.randomUUID());
        head = people.head("Kepala", agency, null);
        for (int i = 1; i < 60; i++) {
            people.employee("Pegawai %02d".formatted(i), agency, i <= 3 ? head : null);
        }
    }

    @Test
    void who_has_no_business_here_finds_no_way_in() {
        As.employee(people.employee("Siapa", agency, head), BudgetRoles.BUDGET_OFFICER)
                .login();
        UI.getCurrent().navigate("pelatihan/pemerataan");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
        assertThat(menu()).doesNotContain("Pemerataan");
    }

    @Test
    void a_head_finds_the_own_agency_and_the_names_of_the_own_team() {
        As.employee(head).login();
        UI.getCurrent().navigate("pelatihan/pemerataan");
        assertThat(menu()).contains("Pemerataan");
        assertThat(agencyBox().isReadOnly()).isTrue();
        assertThat(tables()).contains("Perempuan", "60", "100,0%", "Pegawai 03").doesNotContain("Pegawai 04");
        assertThat(paragraphs()).contains("3 dari 3 orang");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Kelompok yang beranggota kurang dari lima"));
    }

    @Test
    void an_officer_chooses_an_agency_and_reads_on_in_the_names() {
        As.employee(head, TrainingRoles.BKPSDM_TRAINING).login();
        UI.getCurrent().navigate("pelatihan/pemerataan");
        agencyBox()
                .setValue(pages.agencies().stream()
                        .filter(unit -> unit.id().equals(agency))
                        .findFirst()
                        .orElseThrow());
        assertThat(paragraphs()).contains("50 dari 60 orang");
        test(find(Button.class).withText("Tampilkan 50 lagi").single()).click();
        assertThat(paragraphs()).contains("60 dari 60 orang");
        assertThat(find(Button.class).all().stream().filter(Button::isVisible).map(Button::getText))
                .doesNotContain("Tampilkan 50 lagi");
        assertThat(find(Anchor.class).all().stream()
                        .map(link -> link.getElement().getAttribute("aria-label")))
                .contains("CSV: Pemerataan pelatihan", "XLSX: Belum menyelesaikan pelatihan");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Unit> agencyBox() {
        return (ComboBox<Unit>) find(ComboBox.class).single();
    }

    private String tables() {
        StringBuilder text = new StringBuilder();
        find(DataTable.class)
                .all()
                .forEach(table -> text.append(table.getElement().getTextRecursively()));
        return text.toString();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
