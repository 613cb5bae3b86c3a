package id.alur.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import id.alur.shared.NotFoundException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How every page says that it is not for this person, or that its address names nothing. The router shows the page for each. */
public final class Entrance {

    private Entrance() {}

    /** @throws AccessDeniedException when the person may not enter, which the router answers with the page that says so */
    public static void only(boolean mayEnter) {
        if (!mayEnter) {
            throw new AccessDeniedException();
        }
    }

    /**
     * What a part of the address names.
     *
     * @param reader refuses what it cannot read by an {@link IllegalArgumentException}
     * @param unknown key of the words for an address that names nothing
     * @throws NotFoundException when the part is missing or is no id
     */
    public static <T> T read(@Nullable String part, Function<String, T> reader, String unknown) {
        if (part == null) {
            throw new NotFoundException(unknown);
        }
        try {
            return reader.apply(part);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(unknown);
        }
    }

    /** @throws NotFoundException when there is no such thing, or not for this person */
    public static <T> T found(@Nullable T thing, String unknown) {
        if (thing == null) {
            throw new NotFoundException(unknown);
        }
        return thing;
    }
}
