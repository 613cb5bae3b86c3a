package id.alur.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Only data goes in and comes out: an object of any other class would offer its methods to the expression. */
final class PlainValues {

    private static final int MAX_DIGITS = 60;

    private PlainValues() {}

    static Map<String, @Nullable Object> context(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, in(value)));
        return plain;
    }

    private static @Nullable Object in(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean flag -> flag;
            case Integer number -> new BigDecimal(number);
            case Long number -> new BigDecimal(number);
            case BigDecimal number -> bounded(number);
            case Number number -> bounded(new BigDecimal(number.toString()));
            case Enum<?> constant -> constant.name();
            case LocalDate date -> date;
            case LocalTime time -> time;
            case LocalDateTime time -> time;
            case Collection<?> list -> {
                List<@Nullable Object> plain = new ArrayList<>();
                for (Object item : list) {
                    plain.add(in(item));
                }
                yield plain;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                map.forEach((key, item) -> plain.put(String.valueOf(key), in(item)));
                yield plain;
            }
            default -> throw new FeelRefusedException(value.getClass().getName() + " is no plain value");
        };
    }

    private static BigDecimal bounded(BigDecimal number) {
        if (Math.abs(number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS) {
            throw new FeelRefusedException("A number of more than " + MAX_DIGITS + " digits");
        }
        return number;
    }

    static @Nullable Object out(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case scala.math.BigDecimal number -> number.bigDecimal();
            case scala.collection.Map<?, ?> map -> out(scala.jdk.javaapi.CollectionConverters.asJava(map));
            case scala.collection.Iterable<?> list ->
                out((Object) List.copyOf(scala.jdk.javaapi.CollectionConverters.asJavaCollection(list)));
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                map.forEach((key, item) -> plain.put(String.valueOf(key), out(item)));
                yield plain;
            }
            case Collection<?> list -> {
                List<@Nullable Object> plain = new ArrayList<>();
                for (Object item : list) {
                    plain.add(out(item));
                }
                yield plain;
            }
            case Number number when !(number instanceof BigDecimal) -> new BigDecimal(number.toString());
            default -> value;
        };
    }
}
