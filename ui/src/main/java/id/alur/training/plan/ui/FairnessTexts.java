package id.alur.training.plan.ui;

import id.alur.shell.ui.Texts;
import id.alur.training.plan.FairnessGroup;
import id.alur.training.plan.FairnessReport;
import java.util.List;

/** Words and figures of the report; what tells people apart, in the order of the page. */
enum FairnessTexts {
    UNIT,
    SEX,
    RANK,
    KIND;

    String title() {
        return Texts.t("ui.fairness.by." + key());
    }

    String column() {
        return Texts.t("ui.fairness." + key());
    }

    private String key() {
        return switch (this) {
            case UNIT -> "unit";
            case SEX -> "sex";
            case RANK -> "rank";
            case KIND -> "kind";
        };
    }

    List<FairnessGroup> groups(FairnessReport report) {
        return switch (this) {
            case UNIT -> report.units();
            case SEX -> report.sexes();
            case RANK -> report.ranks();
            case KIND -> report.kinds();
        };
    }

    String name(FairnessGroup group) {
        if (group.code().equals(FairnessGroup.SMALL)) {
            return Texts.t("ui.fairness.small");
        }
        if (group.code().equals(FairnessGroup.NONE)) {
            return Texts.t("ui.fairness.no-grade");
        }
        return switch (this) {
            case UNIT -> String.valueOf(group.name());
            case SEX -> Texts.t(group.code().equals("F") ? "ui.fairness.sex.female" : "ui.fairness.sex.male");
            case RANK, KIND -> group.code();
        };
    }

    /** {@code 12,5%}; of nobody nothing. */
    static String share(int part, int whole) {
        return whole == 0 ? "–" : String.format(Texts.locale(), "%.1f%%", 100.0 * part / whole);
    }
}
