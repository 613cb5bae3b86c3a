package id.alur.form.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import id.alur.shell.ui.Texts;

/** Says that a form began with an earlier draft, and offers to begin anew. */
final class DraftNotice extends Div {

    private final Span text = new Span();

    DraftNotice(Runnable startAgain) {
        addClassName("alur-form-notice");
        getElement().setAttribute("role", "status");
        NativeButton again = new NativeButton(Texts.t("ui.form.start-again"), click -> startAgain.run());
        again.addClassName("alur-link-button");
        add(text, again);
        setVisible(false);
    }

    void show(String savedAt) {
        text.setText(Texts.t("ui.form.restored", savedAt));
        setVisible(true);
    }
}
