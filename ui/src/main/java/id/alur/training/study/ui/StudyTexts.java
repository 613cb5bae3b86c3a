package id.alur.training.study.ui;

import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.course.StudyProgramme;
import id.alur.training.request.StudyOutlook;
import id.alur.training.study.ServiceBond;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Study assignments in words. */
public final class StudyTexts {

    private StudyTexts() {}

    /** What is to be known before a study is asked for, a sentence each. */
    public static List<String> outlook(StudyOutlook study, Formats formats) {
        List<String> words = new ArrayList<>();
        StudyProgramme programme = study.programme();
        if (programme != null) {
            words.add(Texts.t(
                    "ui.study.programme",
                    programme.level().words(),
                    programme.name(),
                    programme.accreditation().words()));
        }
        words.add(Texts.t("ui.study.length", length(study.months())));
        Integer bond = study.bondMonths();
        words.add(bond == null ? Texts.t("ui.study.bond.unknown") : Texts.t("ui.study.bond.expected", length(bond)));
        LocalDate until = study.boundUntil();
        if (until != null) {
            words.add(Texts.t("ui.study.bound", formats.date(until)));
        }
        return words;
    }

    /** {@code 2 tahun 6 bulan}. */
    public static String length(int months) {
        int years = months / 12;
        int rest = months % 12;
        if (rest == 0) {
            return Texts.t("ui.study.years", years);
        }
        return years == 0
                ? Texts.t("ui.study.months", rest)
                : Texts.t("ui.study.years", years) + " " + Texts.t("ui.study.months", rest);
    }

    /** {@code S-2 Administrasi Publik, Universitas Negeri: 2 Maret 2028 sampai 1 Maret 2032 (4 tahun)}. */
    public static String bond(ServiceBond bond, Formats formats) {
        return Texts.t(
                "ui.study.bond.of",
                bond.programme(),
                bond.institution(),
                formats.date(bond.startsOn()),
                formats.date(bond.endsOn()),
                length(bond.months()));
    }

    /** The word of a value: {@code ui.study.<what>.<value>}; a dash for none. */
    static String word(String what, @Nullable Enum<?> value) {
        return value == null
                ? "–"
                : Texts.t("ui.study." + what + "."
                        + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
