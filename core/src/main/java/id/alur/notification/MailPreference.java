package id.alur.notification;

/** What somebody wants by mail; in the app everybody is told everything. */
public enum MailPreference {
    ALL,
    /** Only what sums up a day. */
    DIGEST,
    NONE
}
