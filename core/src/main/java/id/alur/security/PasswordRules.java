package id.alur.security;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Which passwords are too easy to guess: blanks, a person's own name, NIP or log-in, rows of keys or digits, and what stands in
 * the lists of common passwords that zxcvbn brings (30,000 from leaks, with the usual disguises). No rule asks for capitals or
 * signs: they make passwords harder to remember, not to guess (NIST SP 800-63B 3.1.1.2).
 */
@Component
class PasswordRules {

    /** Fewer guesses than this a stolen table of hashes would not withstand. */
    private static final double LEAST_GUESSES = 1e8;
    /** Longer texts are safe by their length; looking at all of them would cost seconds. */
    private static final int LOOKED_AT = 64;

    private static final int LEAST_DIFFERENT = 5;
    /** Shorter parts of a name stand in too many words. */
    private static final int LEAST_OF_NAME = 4;

    private static final int MOST_BESIDE_OWN = 8;
    private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Set<String> ROWS = Set.of("sequence", "spatial", "repeat", "date");
    /** Those of UC-105, where whoever chooses a password can read them. */
    static final List<String> HOUSE = List.of(
            "alur",
            "bkpsdm",
            "bkpsdmd",
            "bkd",
            "bkn",
            "asn",
            "pns",
            "pegawai",
            "kota",
            "kotacontoh",
            "pemkot",
            "sandi",
            "katasandi",
            "rahasia",
            "indonesia",
            "merdeka",
            "bismillah");

    private final Zxcvbn meter = new Zxcvbn();

    /**
     * Refuses what is unfit.
     *
     * @param own name, NIP and log-in of whose password it is to be
     * @throws DomainException that says what is wrong with it
     */
    void check(String password, Collection<String> own) {
        if (password.length() < AccountService.MIN_PASSWORD || password.length() > AccountService.MAX_PASSWORD) {
            throw new DomainException(
                    "error.security.password-length", AccountService.MIN_PASSWORD, AccountService.MAX_PASSWORD);
        }
        if (PlainText.text(password).isEmpty()) {
            throw new DomainException("error.security.password-blank");
        }
        if (password.toLowerCase(Locale.ROOT).codePoints().distinct().count() < LEAST_DIFFERENT) {
            throw new DomainException("error.security.password-repeats");
        }
        if (isOwn(password, own) || isOwn(new StringBuilder(password).reverse().toString(), own)) {
            throw new DomainException("error.security.password-own");
        }
        refuseGuessable(password.substring(0, Math.min(password.length(), LOOKED_AT)));
    }

    /** Made of name, NIP or log-in, with little beside it. */
    private static boolean isOwn(String password, Collection<String> own) {
        String rest = bare(password);
        int before = rest.length();
        for (String part : parts(own)) {
            rest = rest.replace(part, "");
        }
        return rest.length() < before && rest.length() < MOST_BESIDE_OWN;
    }

    private static List<String> parts(Collection<String> own) {
        return own.stream()
                .flatMap(NO_SIGN::splitAsStream)
                .map(PasswordRules::bare)
                .filter(part -> part.length() >= LEAST_OF_NAME)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    private static String bare(String text) {
        return NO_SIGN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private void refuseGuessable(String password) {
        Strength strength = meter.measure(password, new ArrayList<>(HOUSE));
        if (strength.getGuesses() >= LEAST_GUESSES) {
            return;
        }
        boolean row =
                strength.getSequence().stream().map(PasswordRules::pattern).allMatch(ROWS::contains);
        throw new DomainException(row ? "error.security.password-row" : "error.security.password-common");
    }

    private static String pattern(Match match) {
        return match.pattern == null ? "" : match.pattern.value();
    }
}
