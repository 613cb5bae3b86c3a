package id.alur.process;

/** Decision tables about people and posts of the register; they belong to no process and are evaluated in core. */
public final class RegisterRules {

    /** Which parameter holds the age at which the service of the holder of a post ends. */
    public static final String RETIREMENT_AGE = "retirement-age";

    private RegisterRules() {}
}
