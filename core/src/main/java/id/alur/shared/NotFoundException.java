package id.alur.shared;

/** There is no such thing, or the asking person may not know that there is. */
public class NotFoundException extends DomainException {

    public NotFoundException(String key, Object... arguments) {
        super(key, arguments);
    }
}
