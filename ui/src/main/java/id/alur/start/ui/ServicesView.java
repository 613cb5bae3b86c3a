package id.alur.start.ui;

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
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What a person may start, each with an honest word on how long it takes (UC-120). */
@Route("layanan")
@Menu(title = "ui.menu.services", order = 20, icon = "vaadin:plus-circle-o")
@PermitAll
public class ServicesView extends Section implements HasDynamicTitle {

    private final UsualTimes times;

    ServicesView(List<ServiceOffers> features, UsualTimes times) {
        this.times = times;
        addClassName("alur-page");
        add(new H1(Texts.t("ui.services.title")), new Paragraph(Texts.t("ui.services.intro")));
        List<ServiceOffer> offers =
                features.stream().flatMap(feature -> feature.offered().stream()).toList();
        if (offers.isEmpty()) {
            add(new EmptyState(Texts.t("ui.services.none"), Texts.t("ui.services.none.text")));
        }
        offers.forEach(offer -> add(card(offer)));
    }

    private Div card(ServiceOffer offer) {
        Div card = new Div(new H2(offer.title()));
        card.addClassName("alur-card");
        if (offer.description() != null) {
            card.add(new Paragraph(offer.description()));
        }
        times.words(offer.processId()).ifPresent(words -> card.add(new Div(muted(words))));
        if (offer.note() != null) {
            card.add(new Div(muted(offer.note())));
        }
        Anchor start = new Anchor(offer.path(), offer.action());
        start.addClassName("alur-button-link");
        start.setAriaLabel(offer.action() + ": " + offer.title());
        card.add(new Div(start));
        return card;
    }

    private static Span muted(String words) {
        Span span = new Span(words);
        span.addClassName("alur-muted");
        return span;
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.services.title");
    }
}
