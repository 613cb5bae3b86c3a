package id.alur.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All message bundles of core and ui ({@code i18n/*.properties}) as one; a key that two bundles define stops the start. */
@Component
class MergedMessages implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(MergedMessages.class);

    private final Map<Locale, Map<String, String>> texts;

    MergedMessages() {
        this.texts = Map.of(Texts.INDONESIAN, read(false), Texts.ENGLISH, read(true));
    }

    private static Map<String, String> read(boolean english) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                String name = String.valueOf(file.getFilename());
                if (name.endsWith("_en.properties") != english) {
                    continue;
                }
                Properties bundle = new Properties();
                try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    bundle.load(in);
                }
                for (String key : bundle.stringPropertyNames()) {
                    if (all.put(key, bundle.getProperty(key)) != null) {
                        throw new IllegalStateException("Message key " + key + " is defined twice; once in " + name);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
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
        String text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            LOG.warn("No text for key {} in {}", key, language);
            return key;
        }
        return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return texts.getOrDefault(Texts.supported(locale), Map.of());
    }
}
