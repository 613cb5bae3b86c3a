package id.alur.notification;

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

/** The words of mails, from the message bundles of all features, in the language of the recipient. */
@Component
class MailTexts {

    private final Map<String, String> indonesian = read(false);
    private final Map<String, String> english = read(true);

    String text(String key, Locale locale) {
        Map<String, String> texts = "en".equals(locale.getLanguage()) ? english : indonesian;
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("No text for " + key + " in " + locale);
        }
        return text;
    }

    private static Map<String, String> read(boolean english) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                if (String.valueOf(file.getFilename()).endsWith("_en.properties") == english) {
                    Properties bundle = new Properties();
                    try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                        bundle.load(in);
                    }
                    bundle.forEach((key, text) -> all.put(key.toString(), text.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
