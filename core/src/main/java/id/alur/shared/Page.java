package id.alur.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a longer list.
 *
 * @param total how many rows the whole list has
 * @param totalIsAtLeast true where counting on was not worth the time: there may be more than {@code total}
 */
public record Page<T>(List<T> rows, long total, boolean totalIsAtLeast) {

    public Page {
        rows = List.copyOf(rows);
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), 0, false);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> function) {
        return new Page<>(rows.stream().<R>map(function).toList(), total, totalIsAtLeast);
    }
}
