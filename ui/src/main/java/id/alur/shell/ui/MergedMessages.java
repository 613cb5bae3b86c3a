package id.alur.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import id.alur.shared.MessageBundles;
import id.alur.shared.NamedText;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The words of all features for the pages. */
@Component
class MergedMessages implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(MergedMessages.class);

    private final MessageBundles bundles;

    MergedMessages(MessageBundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Texts.INDONESIAN, Texts.ENGLISH);
    }

    @Override
    public Locale getDefaultLocale() {
        return Texts.INDONESIAN;
    }

    /** A missing key is shown as itself, never as an exception: a page with one ugly word is better than no page. */
    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        Locale language = Texts.supported(locale);
        String text = bundles.texts(language).get(key);
        if (text == null) {
            LOG.warn("No text for key {} in {}", key, language);
            return key;
        }
        return arguments.length == 0
                ? text
                : NamedText.oneFullStop(new MessageFormat(text, language).format(arguments));
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return bundles.texts(Texts.supported(locale));
    }
}
