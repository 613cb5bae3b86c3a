package id.alur.notification;

import id.alur.shared.MessageBundles;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words of mails, in the language of the recipient. */
@Component
class MailTexts {

    private final MessageBundles bundles;

    MailTexts(MessageBundles bundles) {
        this.bundles = bundles;
    }

    /** A mail without its words is a defect of the build and never sent. */
    String text(String key, Locale locale) {
        String text = bundles.texts(locale).get(key);
        if (text == null) {
            throw new IllegalStateException("No text for " + key + " in " + locale);
        }
        return text;
    }
}
