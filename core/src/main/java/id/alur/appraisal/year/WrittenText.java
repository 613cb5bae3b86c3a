package id.alur.appraisal.year;

import id.alur.shared.DomainException;
import id.alur.shared.PlainText;

/** What people write in an appraisal, cleaned and measured in one way. */
public final class WrittenText {

    private WrittenText() {}

    /** @throws DomainException when it is longer than so many characters */
    public static String text(String text, int longest) {
        return fitting(PlainText.text(text), 0, longest);
    }

    /** @throws DomainException when it is longer or shorter */
    public static String text(String text, int shortest, int longest) {
        return fitting(PlainText.text(text), shortest, longest);
    }

    /** The same of a single line. */
    public static String line(String line, int shortest, int longest) {
        return fitting(PlainText.line(line), shortest, longest);
    }

    private static String fitting(String clean, int shortest, int longest) {
        if (clean.length() > longest) {
            throw new DomainException("error.appraisal.too-long", longest);
        }
        if (clean.length() < shortest) {
            throw new DomainException("error.appraisal.too-short", shortest);
        }
        return clean;
    }
}
