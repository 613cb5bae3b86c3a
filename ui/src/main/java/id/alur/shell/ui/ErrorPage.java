package id.alur.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;

/** What the error pages share: a heading, what happened and what to do, and the way back. */
abstract class ErrorPage extends Section implements HasDynamicTitle {

    private String title = "";

    void describe(String titleKey, String text) {
        title = Texts.pageTitle(titleKey);
        addClassName("alur-page");
        removeAll();
        Anchor home = new Anchor("tugas", Texts.t("ui.error.home"));
        add(new H1(Texts.t(titleKey)), new Paragraph(text), home);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
