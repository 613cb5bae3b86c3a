package id.alur.training.evaluation.ui;

import id.alur.shell.ui.Texts;
import id.alur.training.evaluation.EvaluationLevel;
import id.alur.training.evaluation.LevelResult;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words and numbers of results. */
final class EvaluationTexts {

    private static final String NOTHING = "–";
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

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

    static String decimal(@Nullable BigDecimal number) {
        if (number == null) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getNumberInstance(
                Texts.locale().equals(Texts.ENGLISH) ? Locale.ENGLISH : Locale.of("id", "ID"));
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** For files; nothing where there is nothing. */
    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : decimal(number);
    }

    /** Whole percent of those asked; a dash while nobody's time is over. */
    static String rate(LevelResult result) {
        return result.asked() == 0 ? NOTHING : percent(result.answered(), result.asked()) + "%";
    }

    private static long percent(long part, long whole) {
        return BigInteger.valueOf(part).multiply(HUNDRED).longValueExact() / whole;
    }
}
