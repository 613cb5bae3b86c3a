package id.alur.apikey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.apikey.ApiKeys;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.training.TrainingRoles;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator makes keys for other systems. */
@UiTest
class ApiKeysViewTest extends SpringBrowserlessTest {

    @Autowired
    ApiKeys keys;

    @Test
    void a_new_key_is_shown_once_and_opens_the_door() {
        As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR).login();
        navigate(ApiKeysView.class);
        test(find(TextField.class).withLabel("Nama kunci").single()).setValue("ASN Berpijar");
        test(find(TextField.class).withLabel("Nama sistem pengirim").single()).setValue("asn-berpijar");
        test(find(Button.class).withText("Buat kunci").single()).click();
        String secret =
                find(Paragraph.class).withClassName("alur-api-secret").single().getText();
        assertThat(keys.recognise(secret))
                .hasValueSatisfying(key -> assertThat(key.source()).isEqualTo("asn-berpijar"));
        UI.getCurrent().navigate("kalender");
        navigate(ApiKeysView.class);
        assertThat(find(Paragraph.class).withClassName("alur-api-secret").all()).isEmpty();
        assertThat(find(Button.class).withText("Cabut").all()).isNotEmpty();
    }

    @Test
    void nobody_but_the_operator_gets_here() {
        As.employee(new EmployeeId(UUID.randomUUID()), TrainingRoles.BKPSDM_TRAINING)
                .login();
        UI.getCurrent().navigate("operasi/kunci-api");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
    }
}
