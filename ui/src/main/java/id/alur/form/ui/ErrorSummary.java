package id.alur.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.shell.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All errors of a form at its top; each leads to its field. Screen readers say it at once, and the focus goes there. */
@StyleSheet("alur-form.css")
public final class ErrorSummary extends Div {

    /** @param focus goes to the field; null for an error without one */
    public record Entry(
            String label, String message, @Nullable Runnable focus) {}

    public ErrorSummary() {
        addClassName("alur-form-errors");
        // In the page from the beginning: what appears together with its role is often not announced.
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisibleContent(false);
    }

    public void show(List<Entry> entries) {
        removeAll();
        setVisibleContent(!entries.isEmpty());
        if (entries.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Entry entry : entries) {
            list.add(new ListItem(line(entry)));
        }
        add(new H2(Texts.t("ui.form.errors", entries.size())), list);
    }

    public void takeFocus() {
        getElement().executeJs("this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true})");
    }

    private static Component line(Entry entry) {
        // A statement to tick is a sentence and ends as one.
        String label = entry.label().endsWith(".")
                ? entry.label().substring(0, entry.label().length() - 1)
                : entry.label();
        String text = label.isEmpty() ? entry.message() : label + ": " + entry.message();
        if (entry.focus() == null) {
            return new Span(text);
        }
        Runnable focus = entry.focus();
        NativeButton button = new NativeButton(text, click -> focus.run());
        button.addClassName("alur-link-button");
        return button;
    }

    private void setVisibleContent(boolean visible) {
        getElement().getClassList().set("alur-form-errors-empty", !visible);
    }
}
