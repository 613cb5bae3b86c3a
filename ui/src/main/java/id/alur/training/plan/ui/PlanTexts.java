package id.alur.training.plan.ui;

import id.alur.shell.ui.Formats;
import id.alur.shell.ui.ReasonDialog;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.NeedDraft;
import id.alur.training.plan.PlanTotals;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Words of plans. */
final class PlanTexts {

    private PlanTexts() {}

    static String of(String group, Enum<?> value) {
        return Texts.t("ui.plan." + group + "." + value.name().toLowerCase(Locale.ROOT));
    }

    static String form(String code) {
        return code + " · " + Texts.t("ui.plan.form." + code);
    }

    /** Complete, or what is missing. */
    static String state(NeedDraft need) {
        String missing = need.missing().stream().map(part -> of("part", part)).collect(Collectors.joining(", "));
        return missing.isEmpty() ? Texts.t("ui.plan.complete") : Texts.t("ui.plan.missing", missing);
    }

    static String state(PlanTotals totals) {
        if (totals.needs() == 0) {
            return Texts.t("ui.plan.nothing");
        }
        return totals.complete() ? Texts.t("ui.plan.complete") : Texts.t("ui.plan.incomplete", totals.incomplete());
    }

    /** The sums of a plan, beside the money there is. */
    static String sums(PlanTotals totals, Formats formats) {
        String sums = Texts.t(
                "ui.plan.sums",
                formats.number(totals.needs()),
                formats.number(totals.people()),
                formats.money(totals.cost()));
        if (totals.lines() == 0) {
            return sums + " " + Texts.t("ui.plan.no-ceiling");
        }
        return sums + " "
                + (totals.over().signum() > 0
                        ? Texts.t("ui.plan.over", formats.money(totals.ceiling()), formats.money(totals.over()))
                        : Texts.t(
                                "ui.plan.fits",
                                formats.money(totals.ceiling()),
                                formats.money(totals.over().negate())));
    }

    /** Opens the dialog for a sentence that goes with a step: the words are {@code .title}, {@code .text}, {@code .label}, {@code .confirm}. */
    static void ask(String group, Consumer<String> action) {
        dialog(group, action).open();
    }

    /** The same where nothing need be said. */
    static void askIfWanted(String group, Consumer<String> action) {
        dialog(group, action).optional().open();
    }

    private static ReasonDialog dialog(String group, Consumer<String> action) {
        return new ReasonDialog(
                Texts.t(group + ".title"),
                Texts.t(group + ".text"),
                Texts.t(group + ".label"),
                NeedDraft.TEXT_LENGTH,
                Texts.t(group + ".confirm"),
                action);
    }
}
