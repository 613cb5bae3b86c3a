package id.alur.personnel;

import java.util.regex.Pattern;

/**
 * Finds academic and other titles that were written into a name, where they print twice in letters and spoil every list by name. It
 * looks for what a name does not hold; whoever is really called so keeps the name, since this only warns.
 */
final class TitleInName {

    private static final String DEGREES =
            "(?:S|M)\\.\\s?(?:E|H|T|P|Si|Sos|Pd|Kom|Kes|Ag|Kep|Hum|IP|AP|KM|Farm|Psi|Hut|Eng|Sc|Stat|Akun|Ak|M|A|Ars|Tr|Ds|Sn)";

    private static final Pattern FRONT = Pattern.compile(
            "^(?:(?:prof|dr[gsa]?|ir|hj?|apt|ns|kh)\\.\\s?|(?:prof|dr[gsa]|hj)\\s)\\p{L}", Pattern.CASE_INSENSITIVE);
    private static final Pattern INNER =
            Pattern.compile("\\s(?:prof|drg?|dr[sa]|ir|hj)\\.\\s?\\p{L}", Pattern.CASE_INSENSITIVE);
    private static final Pattern BACK = Pattern.compile(
            ",|\\s(?:" + DEGREES
                    + "|A\\.\\s?Md|Sp\\.\\s?\\p{L}|Ph\\.?\\s?D)\\b|\\s(?:SE|SH|ST|SP|SKM|SPd|SSos|SKom|SSi|SIP|STP|SPt|MM|MH|MT|MSi|MPd|MKes|MAP|AMd|AMK|Sip|PhD)\\.?$");

    private TitleInName() {}

    static boolean in(String name) {
        return FRONT.matcher(name).find()
                || INNER.matcher(name).find()
                || BACK.matcher(name).find();
    }
}
