package id.alur.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values for the fields of one letter. They are personal data: a letter holds them because its official form demands it, and they
 * go into the PDF and nowhere else.
 */
public record LetterData(Map<String, Object> values) {

    public LetterData {
        values = Map.copyOf(values);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * What stands for each placeholder of the kind, as text.
     *
     * @throws IllegalArgumentException when a required value is missing, one has the wrong type or the kind does not know it: a
     *     defect of the caller
     */
    Map<String, String> texts(LetterKind kind) {
        Map<String, Object> left = new HashMap<>(values);
        Map<String, String> texts = new LinkedHashMap<>();
        for (LetterField field : kind.fields()) {
            Object value = left.remove(field.name());
            if (value == null || value.equals("")) {
                if (field.required()) {
                    throw new IllegalArgumentException("A " + kind.code() + " needs " + field.name());
                }
                field.placeholders().forEach(placeholder -> texts.put(placeholder, ""));
            } else {
                put(texts, field, value);
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("A " + kind.code() + " does not know " + left.keySet());
        }
        return texts;
    }

    /** Whether every value is there that the kind requires. */
    boolean complete(LetterKind kind) {
        return kind.fields().stream().filter(LetterField::required).allMatch(field -> {
            Object value = values.get(field.name());
            return value != null && !value.equals("");
        });
    }

    private static void put(Map<String, String> texts, LetterField field, Object value) {
        switch (field.type()) {
            case TEXT -> texts.put(field.name(), (String) value);
            case DATE -> texts.put(field.name(), IndonesianText.date((LocalDate) value));
            case MONEY -> {
                BigDecimal rupiah = (BigDecimal) value;
                texts.put(field.name(), IndonesianText.money(rupiah));
                texts.put(field.name() + LetterField.IN_WORDS, IndonesianText.rupiahInWords(rupiah));
            }
            case NUMBER -> {
                long number = (Long) value;
                texts.put(field.name(), IndonesianText.number(number));
                texts.put(field.name() + LetterField.IN_WORDS, IndonesianText.inWords(number));
            }
        }
    }

    /** The samples of the kind. */
    static LetterData sample(LetterKind kind) {
        Builder builder = builder();
        for (LetterField field : kind.fields()) {
            switch (field.type()) {
                case TEXT -> builder.text(field.name(), field.sample());
                case DATE -> builder.date(field.name(), LocalDate.parse(field.sample()));
                case MONEY -> builder.money(field.name(), new BigDecimal(field.sample()));
                case NUMBER -> builder.number(field.name(), Long.parseLong(field.sample()));
            }
        }
        return builder.build();
    }

    @Override
    public String toString() {
        return "LetterData" + values.keySet();
    }

    /** Collects values; null is the same as leaving the field out. */
    public static final class Builder {

        private final Map<String, Object> values = new HashMap<>();

        private Builder() {}

        public Builder text(String field, @Nullable String value) {
            return put(field, value);
        }

        public Builder date(String field, @Nullable LocalDate value) {
            return put(field, value);
        }

        /** @param rupiah whole and not negative */
        public Builder money(String field, @Nullable BigDecimal rupiah) {
            return put(field, rupiah);
        }

        public Builder number(String field, long value) {
            return put(field, value);
        }

        private Builder put(String field, @Nullable Object value) {
            if (value != null && values.put(field, Objects.requireNonNull(value)) != null) {
                throw new IllegalArgumentException("Twice the same field: " + field);
            }
            return this;
        }

        public LetterData build() {
            return new LetterData(values);
        }
    }
}
