package id.alur.form.ui;

import id.alur.shared.PlainText;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: {@code 5.260.000,5} in Indonesian, {@code 5,260,000.5} in English. */
final class NumberText {

    private final char group;
    private final char decimal;
    private final Pattern grouped;
    private final DecimalFormat format;

    NumberText(Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        group = english ? ',' : '.';
        decimal = english ? '.' : ',';
        grouped = Pattern.compile("-?\\d{1,3}(\\" + group + "\\d{3})+(\\" + decimal + "\\d+)?");
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(decimal);
        format = new DecimalFormat("#,##0.##########", symbols);
        format.setParseBigDecimal(true);
    }

    /** The number, or the text itself when it is none: a draft keeps it, and the check of the form says what is wrong. */
    @Nullable
    Object parse(String text) {
        String entered = PlainText.line(text).replace(" ", "");
        if (entered.isEmpty()) {
            return null;
        }
        String plain = grouped.matcher(entered).matches() ? entered.replace(String.valueOf(group), "") : entered;
        plain = plain.replace(decimal, '.');
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException e) {
            return PlainText.line(text);
        }
    }

    String show(Object value) {
        return value instanceof Number number ? format.format(new BigDecimal(number.toString())) : value.toString();
    }
}
