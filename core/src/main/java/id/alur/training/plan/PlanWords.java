package id.alur.training.plan;

import id.alur.shared.DomainException;
import id.alur.shared.MessageBundles;
import id.alur.shared.NamedText;
import id.alur.shared.PlainText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is written down about plans in the language of the administration: titles of cases, reasons in a journal; and what people ask. */
@Component
class PlanWords {

    /** Characters of a question or an answer, after that of the forms. */
    static final int MIN = 10;

    static final int MAX = 1000;

    private static final Locale INDONESIAN = Locale.of("id");

    private final MessageBundles bundles;

    PlanWords(MessageBundles bundles) {
        this.bundles = bundles;
    }

    /** @param key without {@code training.plan.} */
    String text(String key, Map<String, ?> values) {
        String text = Objects.requireNonNull(bundles.texts(INDONESIAN).get("training.plan." + key), key);
        return NamedText.fill(text, values, INDONESIAN);
    }

    /** @throws DomainException when it is too short or too long */
    static String said(String text) {
        String said = PlainText.text(text);
        if (!PlainText.isSaid(said, MIN, MAX)) {
            throw new DomainException("error.training.plan.words", MIN, MAX);
        }
        return said;
    }

    /** @throws DomainException for a year that is over: nothing is planned for it any more */
    static void requireNotOver(int year, LocalDate today) {
        if (year < today.getYear()) {
            throw new DomainException("error.training.plan.over");
        }
    }
}
