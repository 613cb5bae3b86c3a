package id.alur.budget.ui;

import com.vaadin.flow.component.html.Span;
import id.alur.budget.BudgetEntry;
import id.alur.budget.BudgetLine;
import id.alur.budget.BudgetStatus;
import id.alur.shell.ui.Texts;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for states, kinds and reasons. */
final class BudgetTexts {

    /** Reasons that are codes; all others are people's own words. */
    private static final Set<String> CODES =
            Set.of("INITIAL", "IMPORT", "WAITING_LIST", "REJECTED", "CANCELLED", "NO_SHOW", "WITHDRAWN");

    /** From so many percent of the ceiling on a line is nearly used. */
    private static final BigDecimal NEARLY = BigDecimal.valueOf(90);

    private BudgetTexts() {}

    static String of(String group, Enum<?> value) {
        return Texts.t("ui.budget." + group + "." + code(value.name()));
    }

    static String reason(BudgetEntry entry) {
        String reason = entry.reason();
        if (reason == null) {
            return entry.kind() == BudgetEntry.Kind.SPEND ? Texts.t("ui.budget.reason.spent") : "";
        }
        return CODES.contains(reason) ? Texts.t("ui.budget.reason." + code(reason)) : reason;
    }

    static String actor(@Nullable String name) {
        return name == null ? Texts.t("ui.budget.actor.system") : name;
    }

    /** Draft, used up, nearly used, or just set. */
    static Span state(BudgetLine line) {
        String state;
        String look;
        if (line.status() == BudgetStatus.DRAFT) {
            state = "draft";
            look = "alur-state-open";
        } else if (line.ceiling().signum() > 0 && line.left().signum() == 0) {
            state = "used-up";
            look = "alur-state-late";
        } else if (isNearlyUsed(line)) {
            state = "nearly-used";
            look = "alur-state-soon";
        } else {
            state = "set";
            look = "alur-state-closed";
        }
        Span badge = new Span(Texts.t("ui.budget.state." + state));
        badge.addClassNames("alur-state", look);
        return badge;
    }

    private static boolean isNearlyUsed(BudgetLine line) {
        return line.ceiling().signum() > 0
                && line.committed().movePointRight(2).compareTo(line.ceiling().multiply(NEARLY)) >= 0;
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
