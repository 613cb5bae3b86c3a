package id.alur.approval;

/** Why a person may not decide on a case, whatever offices they hold (UU 30/2014 Ps 42-43, conflict of interest). */
public enum Objection {
    OWN_CASE("error.approval.own-case"),
    DECIDED_BEFORE("error.approval.decided-before");

    private final String message;

    Objection(String message) {
        this.message = message;
    }

    /** Key of the words, addressed to that person. */
    public String message() {
        return message;
    }
}
