package id.alur.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.TaskKey;
import id.alur.shared.PlainText;
import id.alur.testing.As;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.WrongInputs;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for all pages together: who may not enter is told so, and nothing that is typed breaks one. */
@UiTest
class EveryPageForEveryRoleTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @ParameterizedTest
    @EveryRole
    void no_page_fails_for_anybody_whoever_may_not_enter_is_told_so(Role role) {
        EmployeeId person = people.employee("Sari", people.opd("opd-" + UUID.randomUUID()), null);
        As.employee(person, role).login();
        var failed = new TreeMap<String, String>();
        for (String page : pages()) {
            UI.getCurrent().navigate(page);
            if (getCurrentView() instanceof FailurePage failure) {
                failed.put(page, failure.getElement().getTextRecursively());
            }
            if (find(UserMenu.class).all().size() != 1) {
                failed.put(page, "no way to log out");
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void an_address_that_leads_nowhere_says_so() {
        EmployeeId other = people.employee("Budi", people.opd("alamat-lain"), null);
        CaseFileId caseId = tasks.openCase(other, "training-request");
        TaskKey task = tasks.givenTo(other, caseId);
        EmployeeId person = people.employee("Sari", people.opd("alamat"), null);
        WrongInputs.check("addresses/pages", row -> {
            Role[] roles =
                    row.get("who").equals("semua") ? EveryRole.Source.all().toArray(Role[]::new) : new Role[0];
            As.employee(person, roles).login();
            String address = row.with("{case}", caseId.toString())
                    .with("{task}", task.toString())
                    .with("{person}", other.toString())
                    .with("{agency}", "alamat-lain")
                    .input();
            String[] parts = address.split("\\?", 2);
            UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
            Element page = getCurrentView().getElement();
            return getCurrentView() instanceof ErrorPage
                    ? words(page)
                    : "halaman: " + words(page).replaceFirst(": .*", "");
        });
    }

    /** The heading and, where nothing else is there, the words below it. */
    private static String words(Element page) {
        return all(page)
                .filter(part -> !part.isTextNode() && List.of("h1", "p").contains(part.getTag()))
                .map(Element::getTextRecursively)
                .limit(2)
                .collect(Collectors.joining(": "));
    }

    private static Stream<Element> all(Element part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(EveryPageForEveryRoleTest::all));
    }

    @Test
    void a_search_of_twenty_thousand_letters_finds_nothing_and_breaks_nothing() {
        EmployeeId person = people.employee("Sari", people.opd("opd-" + UUID.randomUUID()), null);
        As.employee(person, EveryRole.Source.all().toArray(Role[]::new)).login();
        int searches = 0;
        for (String page : pages()) {
            UI.getCurrent().navigate(page);
            for (TextField field : find(TextField.class).all()) {
                String words = field.getLabel() + field.getPlaceholder();
                if (words.contains("Cari") && field.isVisible()) {
                    searches++;
                    assertThat(field.getMaxLength()).as(page).isEqualTo(PlainText.LONGEST_SEARCH);
                    // As somebody sends it who does without the field.
                    field.setValue("pelatihan ".repeat(2_000));
                    field.setValue("x".repeat(20_000));
                    assertThat(getCurrentView()).as(page).isNotInstanceOf(FailurePage.class);
                }
            }
        }
        assertThat(searches).isGreaterThan(5);
    }

    @Test
    void what_the_browser_says_by_itself_is_in_the_language_of_the_page() {
        var words = UI.getCurrent().getReconnectDialogConfiguration();
        assertThat(words.getDialogText()).isEqualTo("Sambungan ke server terputus, sedang mencoba lagi …");
        assertThat(words.getDialogTextGaveUp()).isEqualTo("Sambungan ke server terputus");
    }

    private static List<String> pages() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteData::getTemplate)
                .map(template -> template.replaceAll("/?:[^/]+", ""))
                .distinct()
                .toList();
    }
}
