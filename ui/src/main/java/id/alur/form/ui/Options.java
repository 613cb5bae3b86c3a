package id.alur.form.ui;

import id.alur.form.FieldOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The options of one field on the page; they may change while other fields are filled in. */
final class Options {

    private final Consumer<List<FieldOption>> show;
    private List<FieldOption> current;

    Options(List<FieldOption> first, Consumer<List<FieldOption>> show) {
        this.show = show;
        this.current = List.copyOf(first);
        show.accept(current);
    }

    /** @return whether they differ from what is shown; the component then forgets what was chosen */
    boolean replace(List<FieldOption> options) {
        if (current.equals(options)) {
            return false;
        }
        current = List.copyOf(options);
        show.accept(current);
        return true;
    }

    @Nullable
    FieldOption find(Object value) {
        return current.stream()
                .filter(option -> option.value().equals(value.toString()))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Set<FieldOption> findAll(Object value) {
        Set<FieldOption> found = new LinkedHashSet<>();
        if (value instanceof Collection<?> values) {
            for (Object one : values) {
                FieldOption option = find(String.valueOf(one));
                if (option != null) {
                    found.add(option);
                }
            }
        }
        return found.isEmpty() ? null : found;
    }
}
