package id.alur.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** An empty list that says what that means and what to do next. */
public class EmptyState extends Div {

    public EmptyState(String title, String explanation, Component... actions) {
        addClassName("alur-empty");
        Span heading = new Span(title);
        heading.addClassName("alur-empty-title");
        add(heading, new Paragraph(explanation));
        add(actions);
    }
}
