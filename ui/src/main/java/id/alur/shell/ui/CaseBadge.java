package id.alur.shell.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.alur.casefile.CaseFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a case stands, in a word and with a sign so that colour is not alone: undecided, decided and going on, ended well, or ended
 * without what was asked for. The same in every list.
 */
@Component
public class CaseBadge {

    private final Set<String> withoutSuccess = new HashSet<>();

    CaseBadge(List<OutcomeLooks> features) {
        features.forEach(feature -> withoutSuccess.addAll(feature.withoutSuccess()));
    }

    /**
     * @param outcome how it ended
     * @param decided what was decided although it goes on
     */
    public Span of(boolean open, @Nullable String outcome, @Nullable String decided) {
        Icon icon = icon(open, outcome, decided).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span badge = new Span(icon, new Span(words(open, outcome, decided)));
        badge.addClassNames("alur-state", look(open, outcome, decided));
        return badge;
    }

    private VaadinIcon icon(boolean open, @Nullable String outcome, @Nullable String decided) {
        if (open) {
            return decided == null ? VaadinIcon.HOURGLASS : VaadinIcon.CHECK;
        }
        return isWithoutSuccess(outcome) ? VaadinIcon.BAN : VaadinIcon.CHECK_CIRCLE_O;
    }

    private String look(boolean open, @Nullable String outcome, @Nullable String decided) {
        if (open) {
            return decided == null ? "alur-state-open" : "alur-state-decided";
        }
        return isWithoutSuccess(outcome) ? "alur-state-ended" : "alur-state-closed";
    }

    private boolean isWithoutSuccess(@Nullable String outcome) {
        return outcome != null && withoutSuccess.contains(outcome);
    }

    /** As text, for files and for lists that have no room for a badge. */
    public static String words(boolean open, @Nullable String outcome, @Nullable String decided) {
        if (open) {
            return decided == null ? Texts.t("ui.casefile.open") : Texts.t("ui.casefile.decided", outcome(decided));
        }
        return outcome == null ? Texts.t("ui.casefile.open") : outcome(outcome);
    }

    /** How a case ended, in the words of its feature or of its model. */
    public static String outcome(String outcome) {
        return outcome.startsWith(CaseFile.MODEL_WORDS)
                ? outcome.substring(CaseFile.MODEL_WORDS.length())
                : Texts.t("casefile.outcome." + outcome);
    }
}
