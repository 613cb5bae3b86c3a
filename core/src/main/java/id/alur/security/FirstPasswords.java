package id.alur.security;

/**
 * One-time passwords of many accounts, given at once.
 *
 * @param created how many
 * @param left people who still need one: their log-in is somebody else's, or only an operator may open their account
 * @param csv names, units, log-ins and one-time passwords: the only copy there is
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the service to the page and read once
public record FirstPasswords(int created, int left, byte[] csv) {

    @Override
    public String toString() {
        return "FirstPasswords[" + created + "]";
    }
}
