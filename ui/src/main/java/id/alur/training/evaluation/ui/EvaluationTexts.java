package id.alur.training.evaluation.ui;

import id.alur.shared.Percent;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.evaluation.EvaluationLevel;
import id.alur.training.evaluation.LevelResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words and numbers of results. */
final class EvaluationTexts {

    private static final String NOTHING = "–";

    private EvaluationTexts() {}

    static String level(EvaluationLevel level) {
        return Texts.t("ui.evaluation.level." + level.name().toLowerCase(Locale.ROOT));
    }

    /** One decimal place, as the reader's language writes it; a dash for nothing; a word for what is hidden. */
    static String mean(LevelResult result) {
        if (result.hidden()) {
            return Texts.t("ui.evaluation.hidden");
        }
        return decimal(result.mean());
    }

    static String gain(LevelResult result) {
        BigDecimal gain = result.gain();
        return gain != null && gain.signum() > 0 ? "+" + decimal(gain) : decimal(gain);
    }

    private static String decimal(@Nullable BigDecimal number) {
        return number == null ? NOTHING : Formats.decimal(number.setScale(1, RoundingMode.HALF_UP));
    }

    /** Whole percent of those asked; nothing while nobody's time is over. */
    static @Nullable BigDecimal rate(LevelResult result) {
        return result.asked() == 0 ? null : Percent.of(result.answered(), result.asked(), 0);
    }

    /** One decimal place. */
    static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(1, RoundingMode.HALF_UP);
    }
}
