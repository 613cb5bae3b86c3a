package id.alur.form;

/** What can be filled in. The value's shape in a submission is said with each. */
public enum FieldKind {
    /** One line; a text. */
    TEXTFIELD,
    /** Several lines; a text. */
    TEXTAREA,
    /** A {@link java.math.BigDecimal}. */
    NUMBER,
    /** ISO text {@code 2026-11-21}. */
    DATE,
    /** ISO text {@code 10:30}. */
    TIME,
    /** ISO text {@code 2026-11-21T10:30}, in the agency's zone. */
    DATE_TIME,
    /** One option of a list; its value as text. */
    SELECT,
    /** One option of a few; its value as text. */
    RADIO,
    /** A boolean. */
    CHECKBOX,
    /** Several options of a few; list of texts. */
    CHECKLIST,
    /** Several options of a list; list of texts. */
    TAGLIST,
    /** Files; list of document ids as texts. */
    FILEPICKER;

    public boolean hasChoices() {
        return this == SELECT || this == RADIO || hasManyChoices();
    }

    public boolean hasManyChoices() {
        return this == CHECKLIST || this == TAGLIST;
    }

    /** Free text and files stay out of the engine (architecture: the engine is not a database). */
    boolean mayBeVariable() {
        return switch (this) {
            case TEXTFIELD, TEXTAREA, FILEPICKER -> false;
            default -> true;
        };
    }
}
