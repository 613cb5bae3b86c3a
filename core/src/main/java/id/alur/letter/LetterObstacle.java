package id.alur.letter;

import java.util.Locale;

/** Why a letter cannot be made yet; each is mended by an officer, none by waiting. */
public enum LetterObstacle {
    /** No published template of its kind holds today. */
    NO_TEMPLATE,
    /** No pattern of numbers of its kind holds today. */
    NO_PATTERN,
    /** The register names nobody who could sign. */
    NO_SIGNATORY,
    /** Something that its form demands is missing, such as the post of the participant. */
    INCOMPLETE,
    /** A name or another text has letters that the fonts of letters lack. */
    UNPRINTABLE;

    /** Key of the message bundles: what is missing, and where it is mended. */
    public String messageKey() {
        return "error.letter.obstacle." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
