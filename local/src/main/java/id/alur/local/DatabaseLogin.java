package id.alur.local;

/** As whom somebody connects to a {@link LocalDatabase}. */
public record DatabaseLogin(String user, String password) {

    /** Without the password: this ends up in messages. */
    @Override
    public String toString() {
        return user;
    }
}
