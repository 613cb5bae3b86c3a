package id.alur.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.alur.letter.Letterhead;
import id.alur.letter.Letterheads;
import id.alur.letter.Logo;
import id.alur.personnel.Unit;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.LimitedUpload;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/** The head of each agency's letters (UC-106). */
@Route("surat/kop")
@PermitAll
@StyleSheet("letter.css")
public class LetterheadView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final Letterheads letterheads;
    private final ComboBox<Unit> agency = new ComboBox<>(Texts.t("ui.letter.head.agency"));
    private final TextField government = field("government");
    private final TextField name = field("name");
    private final TextField address = field("address");
    private final TextField contact = field("contact");
    private final TextField place = field("place");
    private final TextField code = field("code");
    private final Div picture = new Div();
    private final Paragraph refusal = new Paragraph();
    private final Div form = new Div();
    private @Nullable Letterhead shown;
    private @Nullable Logo logo;

    LetterheadView(Letterheads letterheads) {
        this.letterheads = letterheads;
        addClassName("alur-page");
        agency.setItemLabelGenerator(Unit::name);
        agency.addClassName("alur-letter-agency");
        agency.addValueChangeListener(change -> show());
        code.setHelperText(Texts.t("ui.letter.head.code.help"));
        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        Button save = new Button(Texts.t("ui.letter.head.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(government, name, address, contact, place, code, picture, upload(), refusal, save);
        form.addClassNames("alur-narrow", "alur-person-form");
        form.setVisible(false);
        add(
                new RouterLink(Texts.t("ui.letter.title"), TemplatesView.class),
                new H1(Texts.t("ui.letter.head.title")),
                new Paragraph(Texts.t("ui.letter.head.intro")),
                agency,
                form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entrance.only(letterheads.mayEnter());
        agency.setItems(letterheads.agencies());
    }

    private static TextField field(String what) {
        TextField field = new TextField(Texts.t("ui.letter.head." + what));
        field.setMaxLength(200);
        return field;
    }

    private Upload upload() {
        return LimitedUpload.button(
                Texts.t("ui.letter.head.logo"),
                Letterheads.MAX_LOGO,
                (name, bytes) -> take(bytes),
                ".png",
                ".jpg",
                ".jpeg");
    }

    private void take(byte[] file) {
        try {
            logo = letterheads.logo(file);
            showLogo();
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
        }
    }

    private void show() {
        Unit unit = agency.getValue();
        form.setVisible(unit != null);
        refusal.setText("");
        if (unit == null) {
            return;
        }
        Letterhead head = letterheads.of(unit.id());
        shown = head;
        logo = head.logo();
        government.setValue(head.government());
        name.setValue(head.name());
        address.setValue(head.address());
        contact.setValue(head.contact());
        place.setValue(head.place());
        code.setValue(head.code());
        showLogo();
    }

    private void showLogo() {
        picture.removeAll();
        Logo current = logo;
        if (current == null) {
            picture.add(new Span(Texts.t("ui.letter.head.logo.none")));
            return;
        }
        byte[] png = current.png();
        Image image = new Image(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                new ByteArrayInputStream(png), "logo.png", "image/png", png.length))
                        .inline(),
                Texts.t("ui.letter.head.logo.alt"));
        image.addClassName("alur-letter-logo");
        Button remove = new Button(Texts.t("ui.letter.head.logo.remove"), click -> {
            logo = null;
            showLogo();
        });
        picture.add(image, remove);
    }

    private void save() {
        Letterhead before = shown;
        if (before == null) {
            return;
        }
        refusal.setText("");
        try {
            letterheads.save(new Letterhead(
                    before.unitId(),
                    government.getValue(),
                    name.getValue(),
                    address.getValue(),
                    contact.getValue(),
                    place.getValue(),
                    code.getValue(),
                    logo,
                    before.version()));
            show();
            Problems.tell(Texts.t("ui.letter.head.saved"));
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.letter.head.title");
    }
}
