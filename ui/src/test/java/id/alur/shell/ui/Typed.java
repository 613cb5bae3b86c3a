package id.alur.shell.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a browser says of an entry that the field cannot read: the text, and that there is no value. */
public final class Typed {

    private Typed() {}

    public static void unreadable(HasValue<?, ?> field, String text) {
        Element element = ((HasElement) field).getElement();
        element.setProperty("_inputElementValue", text);
        element.setProperty("_hasInputValue", !text.isEmpty());
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "unparsable-change", JsonNodeFactory.instance.objectNode()));
    }
}
