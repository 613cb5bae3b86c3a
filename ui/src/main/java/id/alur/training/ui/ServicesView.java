package id.alur.training.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.alur.shell.ui.Texts;
import id.alur.training.route.Stage;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What a person may start, each with an honest word on how long it takes. */
@Route("layanan")
@Menu(title = "ui.menu.services", order = 20, icon = "vaadin:plus-circle-o")
@PermitAll
public class ServicesView extends Section implements HasDynamicTitle {

    ServicesView(StageTimes times) {
        addClassName("alur-page");
        add(new H1(Texts.t("ui.services.title")), new Paragraph(Texts.t("ui.services.intro")), training(times));
    }

    private static Div training(StageTimes times) {
        Div card = new Div(
                new H2(Texts.t("ui.process.training-request")), new Paragraph(Texts.t("ui.services.training.text")));
        times.words(List.of(Stage.values())).ifPresent(words -> {
            Span time = new Span(words);
            time.addClassName("alur-muted");
            card.add(time);
        });
        Anchor start = new Anchor("layanan/pelatihan", Texts.t("ui.services.training.start"));
        start.addClassName("alur-button-link");
        card.add(new Div(start));
        card.addClassName("alur-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.services.title");
    }
}
