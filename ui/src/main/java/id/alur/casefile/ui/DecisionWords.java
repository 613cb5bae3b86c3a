package id.alur.casefile.ui;

import com.vaadin.flow.i18n.I18NProvider;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The names and values of a decision in words ({@code ui.decision.name.<name>}, {@code ui.decision.value.<value>}); a value that is
 * itself a message key, such as a reason, is that message; what nobody gave words to is shown as the rule set has it.
 */
@Component
class DecisionWords {

    private final I18NProvider texts;

    DecisionWords(I18NProvider texts) {
        this.texts = texts;
    }

    /** Name and value of each part of an answer or a question; values that are missing are left out. */
    Map<String, String> parts(@Nullable Object answer) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (answer instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
                    parts.put(word("ui.decision.name." + name, String.valueOf(name)), words(value));
                }
            });
        } else if (answer != null) {
            parts.put(Texts.t("ui.decision.answer"), words(answer));
        }
        return parts;
    }

    /** What was decided, such as the priority; the generic word for a table that nobody named ({@code ui.decision.title.<decision>}). */
    String title(String decisionId) {
        return word("ui.decision.title." + decisionId, Texts.t("ui.decision.title"));
    }

    /** Which rules, in words: {@code gap-priority.2026-01-01} is for those who keep the files. */
    String ruleSet(String decisionId, String ruleSet, Formats formats) {
        String since = ruleSet.startsWith(decisionId + ".") ? ruleSet.substring(decisionId.length() + 1) : "";
        try {
            return Texts.t("ui.casefile.evaluation.since", title(decisionId), formats.date(LocalDate.parse(since)));
        } catch (DateTimeParseException undated) {
            return title(decisionId);
        }
    }

    private String words(Object value) {
        return switch (value) {
            case Boolean yes -> Texts.t(yes ? "ui.casefile.yes" : "ui.casefile.no");
            case Collection<?> many -> many.stream().map(this::words).collect(Collectors.joining(", "));
            // One of several answers: its parts in a line.
            case Map<?, ?> answer -> parts(answer).values().stream().collect(Collectors.joining(": "));
            default -> word("ui.decision.value." + value, word(value.toString(), value.toString()));
        };
    }

    private String word(String key, String otherwise) {
        return texts.getAllTranslations(Texts.locale()).getOrDefault(key, otherwise);
    }
}
