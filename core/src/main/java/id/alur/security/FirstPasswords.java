package id.alur.security;

/**
 * Many accounts made at once.
 *
 * @param created how many
 * @param left people who still have none: their log-in is somebody else's, or only an operator may open theirs
 * @param csv names, units, log-ins and one-time passwords: the only copy there is
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the service to the page and read once
public record FirstPasswords(int created, int left, byte[] csv) {

    @Override
    public String toString() {
        return "FirstPasswords[" + created + "]";
    }
}
