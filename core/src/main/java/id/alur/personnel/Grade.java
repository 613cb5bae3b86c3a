package id.alur.personnel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pay grade: golongan ruang I/a..IV/e with its rank name for PNS and CPNS (PP 99/2000 jo PP 12/2002), golongan I..XVII
 * without a rank name for PPPK (Perpres 98/2020).
 *
 * @param level 1..17 in both scales; comparable within one scale only
 * @param code {@code III/a} or {@code IX}
 * @param rankName pangkat, for PNS
 */
public record Grade(
        Scale scale, int level, String code, @Nullable String rankName) {

    /** Which of the two tables a grade belongs to. */
    public enum Scale {
        PNS,
        PPPK
    }

    private static final List<String> ROMAN = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII");
    private static final List<String> RANKS = List.of(
            "Juru Muda",
            "Juru Muda Tingkat I",
            "Juru",
            "Juru Tingkat I",
            "Pengatur Muda",
            "Pengatur Muda Tingkat I",
            "Pengatur",
            "Pengatur Tingkat I",
            "Penata Muda",
            "Penata Muda Tingkat I",
            "Penata",
            "Penata Tingkat I",
            "Pembina",
            "Pembina Tingkat I",
            "Pembina Utama Muda",
            "Pembina Utama Madya",
            "Pembina Utama");
    private static final int ROOMS = 4;
    private static final Pattern HEADING =
            Pattern.compile("^(pangkat|gol(ongan)?\\b\\.?|ruang|[\\s:/,.(-])+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE =
            Pattern.compile("\\b(III|II|IV|I)[\\s/.\\-\u2013\u2014]*[a-e]\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_LEVEL = Pattern.compile("\\b(tk|tkt)\\b\\.?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Grade> PNS =
            byKey(Stream.iterate(0, i -> i < RANKS.size(), i -> i + 1).map(i -> {
                // IV has five rooms, so its last one does not start a fifth group.
                int group = Math.min(i / ROOMS, ROOMS - 1);
                char room = (char) ('a' + i - group * ROOMS);
                return new Grade(Scale.PNS, i + 1, ROMAN.get(group) + "/" + room, RANKS.get(i));
            }));
    private static final Map<String, Grade> PPPK = byKey(Stream.iterate(0, i -> i < ROMAN.size(), i -> i + 1)
            .map(i -> new Grade(Scale.PPPK, i + 1, ROMAN.get(i), null)));

    /**
     * Reads {@code III/a}, {@code IIIa}, {@code III-a}, {@code Gol. III/a}, {@code Penata Muda (III/a)} or the rank alone, in the
     * scale of that kind of employee; elected officials have none. A rank that is not the one of the grade beside it is a mistake in
     * one of the two, so such a text is none.
     */
    public static Optional<Grade> of(EmployeeKind kind, String text) {
        String words = HEADING.matcher(text).replaceFirst("");
        return switch (kind) {
            case PNS, CPNS -> civilServant(words);
            case PPPK -> Optional.ofNullable(PPPK.get(key(words)));
            case PEJABAT_NEGARA -> Optional.empty();
        };
    }

    private static Optional<Grade> civilServant(String words) {
        Matcher code = CODE.matcher(words);
        if (!code.find()) {
            return PNS.values().stream()
                    .filter(grade -> letters(words).equals(letters(Objects.requireNonNull(grade.rankName()))))
                    .findFirst();
        }
        String rank = letters(words.substring(0, code.start()) + " " + words.substring(code.end()));
        return Optional.ofNullable(PNS.get(key(code.group())))
                .filter(grade -> rank.isEmpty() || rank.equals(letters(Objects.requireNonNull(grade.rankName()))));
    }

    private static String key(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    /** {@code Penata Tk. I} and {@code PENATA TINGKAT I} are one rank. */
    private static String letters(String rank) {
        return key(SHORT_LEVEL.matcher(HEADING.matcher(rank).replaceFirst("")).replaceAll("tingkat "));
    }

    private static Map<String, Grade> byKey(Stream<Grade> grades) {
        return grades.collect(Collectors.toUnmodifiableMap(grade -> key(grade.code()), Function.identity()));
    }
}
