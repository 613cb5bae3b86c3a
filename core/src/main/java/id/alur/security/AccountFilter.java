package id.alur.security;

/** Which accounts, or people without one, to look for. */
public enum AccountFilter {
    ALL,
    NO_ACCOUNT,
    PASSWORD_DUE,
    /** Whose one-time password lets nobody in any more. */
    PASSWORD_EXPIRED,
    DISABLED,
    /** Whoever holds a role today or will, technical accounts included. */
    WITH_ROLE
}
