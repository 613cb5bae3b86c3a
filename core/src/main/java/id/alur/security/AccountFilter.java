package id.alur.security;

/** Which accounts, or people without one, to look for. */
public enum AccountFilter {
    ALL,
    NO_ACCOUNT,
    PASSWORD_DUE,
    DISABLED,
    /** Whoever holds a role today or will, technical accounts included. */
    WITH_ROLE
}
