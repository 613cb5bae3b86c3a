package id.alur.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import id.alur.shared.DomainException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** The words people read: every one comes from a message bundle by its key, in the language of the current page. */
public final class Texts {

    public static final Locale INDONESIAN = Locale.of("id");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private Texts() {}

    /** The text behind a key, with its arguments filled in ({@code {0}}); dates are written out in the language. */
    public static String t(String key, Object... arguments) {
        return I18NProvider.translate(
                locale(), key, Arrays.stream(arguments).map(Texts::readable).toArray());
    }

    /** Whether anybody has given the key words. */
    public static boolean has(String key) {
        return LocaleUtil.getI18NProvider()
                .map(texts -> texts.getAllTranslations(locale()).containsKey(key))
                .orElse(false);
    }

    private static Object readable(Object argument) {
        return argument instanceof LocalDate date
                ? DateTimeFormatter.ofPattern("d MMMM uuuu", locale()).format(date)
                : argument;
    }

    /** What a person is told about a rule that said no. */
    public static String of(DomainException refused) {
        return t(refused.key(), refused.arguments().toArray());
    }

    /** Title of the browser tab: what the page is, then the product. */
    public static String pageTitle(String key, Object... arguments) {
        return t(key, arguments) + " · " + t("ui.app.name");
    }

    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? INDONESIAN : supported(ui.getLocale());
    }

    /** Indonesian unless somebody asked for English. */
    public static Locale supported(Locale asked) {
        return ENGLISH.getLanguage().equals(asked.getLanguage()) ? ENGLISH : INDONESIAN;
    }
}
