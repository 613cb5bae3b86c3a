package id.alur.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of all features as one: every {@code i18n/*.properties} of the class path, Indonesian, and its {@code _en} twin. A key
 * that two bundles define stops the start.
 */
@Component
public final class MessageBundles {

    private static final String ENGLISH = "_en.properties";

    private final Map<String, String> indonesian = read(false);
    private final Map<String, String> english = read(true);

    /** Text of each key; English for English, Indonesian for everybody else. */
    public Map<String, String> texts(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : indonesian;
    }

    private static Map<String, String> read(boolean english) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                String name = String.valueOf(file.getFilename());
                if (name.endsWith(ENGLISH) != english) {
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
}
