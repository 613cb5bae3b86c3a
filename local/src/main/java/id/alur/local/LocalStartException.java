package id.alur.local;

/** Something could not be started; the message says what, why and what to do about it, in words for the console. */
public final class LocalStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocalStartException(String message) {
        super(message);
    }

    public LocalStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
