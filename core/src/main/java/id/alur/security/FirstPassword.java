package id.alur.security;

/** A password that is told once, to be changed at the first log-in; it is kept nowhere. */
public record FirstPassword(String login, String password) {

    @Override
    public String toString() {
        return "FirstPassword[***]";
    }
}
