package id.alur.training.plan.ui;

import id.alur.shell.ui.Formats;
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

    /** Whom the report leaves without anything, {@code 12,5%}; of nobody nothing. */
    static String share(FairnessGroup group, Formats formats) {
        return formats.percent(group.nothing(), group.people(), 1);
    }
}
