package id.alur.training.plan.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Says that what was entered is saved, or why it is not. */
final class SavedNote extends Paragraph {

    SavedNote() {
        getElement().setAttribute("role", "status");
        addClassName("alur-muted");
    }

    void tell(String text, boolean wrong) {
        setText(text);
        setClassName("alur-late", wrong);
        setClassName("alur-muted", !wrong);
    }
}
