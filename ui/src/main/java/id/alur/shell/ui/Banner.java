package id.alur.shell.ui;

import com.vaadin.flow.component.html.Div;

/** A message above every page for as long as something is the matter; a prototype bean for each page frame. */
public abstract class Banner extends Div {

    protected Banner() {
        addClassName("alur-banner");
        getElement().setAttribute("role", "status");
    }
}
