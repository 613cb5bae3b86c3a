package id.alur.appraisal.letter;

import id.alur.appraisal.Aspect;
import id.alur.appraisal.CoreValue;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.Predicate;
import id.alur.appraisal.rating.ValueNote;
import id.alur.shared.MessageBundles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How papers put codes: as pages do, and always in Indonesian. */
@Component
class AppraisalWords {

    private final Map<String, String> texts;

    AppraisalWords(MessageBundles bundles) {
        texts = bundles.texts(Locale.of("id"));
    }

    String of(Aspect aspect) {
        return word("aspect", aspect);
    }

    String of(Expectation expectation) {
        return word("expectation", expectation);
    }

    String of(Predicate predicate) {
        return word("predicate", predicate);
    }

    /** {@code Loyal: di atas ekspektasi (selalu hadir); Adaptif: …}; empty when nothing was said of the values. */
    String of(List<ValueNote> values) {
        return values.stream().map(this::of).collect(Collectors.joining("; "));
    }

    private String of(ValueNote note) {
        CoreValue value = note.value();
        String words = word("value", value);
        if (note.assessment() != null) {
            words += ": " + of(note.assessment()).toLowerCase(Locale.of("id"));
        }
        return note.note().isEmpty() ? words : words + " (" + note.note() + ")";
    }

    private String word(String kind, Enum<?> code) {
        String key = "appraisal." + kind + "." + code.name();
        return texts.getOrDefault(key, code.name());
    }
}
