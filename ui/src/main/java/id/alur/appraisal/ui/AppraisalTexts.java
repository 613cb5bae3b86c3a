package id.alur.appraisal.ui;

import com.vaadin.flow.component.html.Span;
import id.alur.appraisal.Aspect;
import id.alur.appraisal.CoreValue;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.Predicate;
import id.alur.appraisal.ResultKind;
import id.alur.appraisal.plan.PlanState;
import id.alur.appraisal.rating.PeriodState;
import id.alur.appraisal.year.YearState;
import id.alur.shell.ui.Texts;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Codes of appraisal in words; the words of the law come with the codes from core. */
public final class AppraisalTexts {

    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private AppraisalTexts() {}

    public static String of(Aspect aspect) {
        return Texts.t("appraisal.aspect." + aspect.name());
    }

    public static String of(ResultKind kind) {
        return Texts.t("appraisal.kind." + kind.name());
    }

    public static String of(Expectation expectation) {
        return Texts.t("appraisal.expectation." + expectation.name());
    }

    public static String of(CoreValue value) {
        return Texts.t("appraisal.value." + value.name());
    }

    public static String of(Predicate predicate) {
        return Texts.t("appraisal.predicate." + predicate.name());
    }

    public static String of(YearState state) {
        return Texts.t("appraisal.year-state." + state.name());
    }

    public static String of(PlanState state) {
        return Texts.t("appraisal.plan-state." + state.name());
    }

    public static String of(PeriodState state) {
        return Texts.t("appraisal.period-state." + state.name());
    }

    /**
     * {@code Triwulan II 2026}, {@code Maret 2026}, {@code Semester I 2026}; {@code Tahun 2026} for the year itself.
     *
     * @param number of the period, 0 for the year
     * @param months of a period: 1, 3, 6 or 12
     */
    public static String period(int number, int months, int year) {
        String ofYear = Integer.toString(year);
        if (number == 0 || months == 12) {
            return Texts.t("ui.appraisal.period.year", ofYear);
        }
        if (months == 1) {
            return Texts.t(
                    "ui.appraisal.period.month",
                    Month.of(number).getDisplayName(TextStyle.FULL_STANDALONE, Texts.locale()),
                    ofYear);
        }
        return Texts.t(
                months == 3 ? "ui.appraisal.period.quarter" : "ui.appraisal.period.semester",
                ROMAN[number - 1],
                ofYear);
    }

    /** Where a year stands, as a badge: who has to act has a colour, and words. */
    public static Span badge(YearState state) {
        return badge(
                of(state),
                switch (state) {
                    case ACCEPTED -> "alur-state-closed";
                    case CANCELLED -> "alur-state-ended";
                    case RUNNING -> "alur-state-decided";
                    default -> "alur-state-open";
                });
    }

    public static Span badge(PlanState state) {
        return badge(
                of(state),
                switch (state) {
                    case AGREED -> "alur-state-closed";
                    case REPLACED, DROPPED -> "alur-state-ended";
                    default -> "alur-state-open";
                });
    }

    public static Span badge(Predicate predicate) {
        return badge(
                of(predicate),
                switch (predicate) {
                    case SANGAT_BAIK, BAIK -> "alur-state-closed";
                    case BUTUH_PERBAIKAN -> "alur-state-soon";
                    case KURANG, SANGAT_KURANG -> "alur-state-late";
                });
    }

    private static Span badge(String words, String look) {
        Span badge = new Span(words);
        badge.addClassNames("alur-state", look);
        return badge;
    }

    /** The part of a message key: {@code PLANNING} is {@code planning}. */
    public static String part(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
