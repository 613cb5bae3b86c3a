package id.alur.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import org.jspecify.annotations.Nullable;

/** Names and what stands behind each: how facts about one thing are listed on every page. */
public class FactList extends DescriptionList {

    public FactList() {
        addClassName("alur-facts");
    }

    /**
     * @param key of the name in the message bundle
     * @param value left out when there is none
     */
    public FactList fact(String key, @Nullable String value) {
        return value == null ? this : named(Texts.t(key), new Text(value));
    }

    public FactList fact(String key, Component... values) {
        return named(Texts.t(key), values);
    }

    /** As {@link #fact}, with the name itself, where it comes from a feature or from a rule. */
    public FactList named(String name, Component... values) {
        add(new Term(name), new Description(values));
        return this;
    }
}
