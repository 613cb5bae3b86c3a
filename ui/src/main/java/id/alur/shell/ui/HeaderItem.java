package id.alur.shell.ui;

import com.vaadin.flow.component.Component;

/** Something a feature puts into the header of every page, such as the bell; a Spring bean. */
public interface HeaderItem {

    /** A new component for one page frame. */
    Component create();

    /** Lower comes first, from left to right. */
    int order();
}
