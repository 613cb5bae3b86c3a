package id.alur.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** For what a case without a task waits: the words {@code casefile.waits.<element of the model>} of its feature. */
public final class WaitingWords {

    private static final String PREFIX = "casefile.waits.";

    private WaitingWords() {}

    /** @param elements in which the case stands; empty words where none of them is known */
    public static Optional<String> of(Collection<String> elements) {
        I18NProvider texts = VaadinService.getCurrent().getInstantiator().getI18NProvider();
        Map<String, String> known = texts.getAllTranslations(Texts.locale());
        return elements.stream()
                .sorted()
                .map(element -> PREFIX + element)
                .filter(known::containsKey)
                .map(Texts::t)
                .findFirst();
    }
}
