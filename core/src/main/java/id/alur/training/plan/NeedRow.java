package id.alur.training.plan;

import id.alur.funding.FundingPriority;
import id.alur.identity.EmployeeId;
import id.alur.shared.DomainException;
import id.alur.shared.Rupiah;
import id.alur.sheet.CellRefused;
import id.alur.sheet.SheetFile;
import id.alur.training.course.CourseId;
import id.alur.training.request.GapKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of a file of needs; an empty cell says nothing and leaves what the need says, a dash takes it away. */
final class NeedRow {

    static final String NUMBER = "nomor";
    static final String COMPETENCE = "kompetensi";
    static final String GAP = "kesenjangan";
    static final String FORM = "kode_bentuk";
    static final String COURSE = "kode_kursus";
    static final String PEOPLE = "jumlah_orang";
    static final String NAMED = "nip_peserta";
    static final String PRIORITY = "prioritas";
    static final String REASON = "alasan";
    static final String PROVIDER = "penyelenggara";
    static final String CURRICULUM = "kurikulum";
    static final String QUARTER = "triwulan";
    static final String COST = "biaya";
    static final List<String> COLUMNS = List.of(
            NUMBER,
            COMPETENCE,
            GAP,
            FORM,
            COURSE,
            PEOPLE,
            NAMED,
            PRIORITY,
            REASON,
            PROVIDER,
            CURRICULUM,
            QUARTER,
            COST);

    static final Map<String, GapKind> GAPS = Map.of("kompetensi", GapKind.COMPETENCE, "kinerja", GapKind.PERFORMANCE);
    static final Map<String, FundingPriority> PRIORITIES =
            Map.of("tinggi", FundingPriority.HIGH, "sedang", FundingPriority.MEDIUM, "rendah", FundingPriority.LOW);

    private NeedRow() {}

    /** @return null for a need that the plan does not have yet */
    static @Nullable Integer number(SheetFile.Line line) {
        return integer(line, NUMBER);
    }

    /**
     * @param before what the need says already, {@link NeedDraft#EMPTY} for a new one; an empty cell leaves it, a dash takes it away
     * @throws CellRefused for the first cell that is wrong
     */
    static NeedDraft read(
            SheetFile.Line line, NeedDraft before, Map<String, CourseId> courses, Map<String, EmployeeId> people) {
        return new NeedDraft(
                text(line, COMPETENCE, NeedDraft.NAME_LENGTH, before.competence()),
                one(
                        line,
                        GAP,
                        before.gap(),
                        text -> GAPS.get(text.toLowerCase(Locale.ROOT)),
                        "error.training.plan.gap"),
                one(line, FORM, before.formCode(), NeedRow::form, "error.training.plan.form"),
                one(line, COURSE, before.course(), courses::get, "error.training.plan.course"),
                within(line, PEOPLE, before.people(), 9999, "error.training.plan.people"),
                named(line, before.named(), people),
                one(
                        line,
                        PRIORITY,
                        before.priority(),
                        text -> PRIORITIES.get(text.toLowerCase(Locale.ROOT)),
                        "error.training.plan.priority"),
                text(line, REASON, NeedDraft.TEXT_LENGTH, before.reason()),
                text(line, PROVIDER, NeedDraft.NAME_LENGTH, before.provider()),
                text(line, CURRICULUM, NeedDraft.TEXT_LENGTH, before.curriculum()),
                within(line, QUARTER, before.quarter(), 4, "error.training.plan.quarter"),
                one(line, COST, before.cost(), text -> Rupiah.parse(text).orElse(null), "error.rupiah"));
    }

    /** The numbers of the cell, without the spaces within them that people write: separated by semicolon, comma or line. */
    static List<String> nips(SheetFile.Line line) {
        return Arrays.stream(line.get(NAMED).split("[;,\\n]"))
                .map(part -> part.replaceAll("\\s", ""))
                .filter(part -> !part.isEmpty() && !part.equals("-"))
                .toList();
    }

    private static List<EmployeeId> named(
            SheetFile.Line line, List<EmployeeId> before, Map<String, EmployeeId> people) {
        if (line.get(NAMED).isEmpty()) {
            return before;
        }
        return nips(line).stream()
                .map(nip -> {
                    EmployeeId person = people.get(nip);
                    if (person == null) {
                        throw refused(NAMED, "error.training.plan.person");
                    }
                    return person;
                })
                .toList();
    }

    private static @Nullable String form(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return DevelopmentForms.CODES.contains(code) ? code : null;
    }

    private static String text(SheetFile.Line line, String column, int length, String before) {
        String text = line.get(column);
        if (text.length() > length) {
            throw refused(column, "error.training.plan.too-long", length);
        }
        return text.isEmpty() ? before : isNothing(text) ? "" : text;
    }

    private static <T> @Nullable T one(
            SheetFile.Line line,
            String column,
            @Nullable T before,
            Function<String, @Nullable T> meaning,
            String error) {
        String text = line.get(column);
        if (text.isEmpty() || isNothing(text)) {
            return text.isEmpty() ? before : null;
        }
        T value = meaning.apply(text);
        if (value == null) {
            throw refused(column, error);
        }
        return value;
    }

    private static boolean isNothing(String text) {
        return text.equals("-");
    }

    private static @Nullable Integer within(
            SheetFile.Line line, String column, @Nullable Integer before, int most, String error) {
        if (line.get(column).isEmpty() || isNothing(line.get(column))) {
            return line.get(column).isEmpty() ? before : null;
        }
        Integer value = integer(line, column);
        if (value != null && (value < 1 || value > most)) {
            throw refused(column, error, most);
        }
        return value;
    }

    private static @Nullable Integer integer(SheetFile.Line line, String column) {
        String text = line.get(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            throw refused(column, "error.training.plan.number");
        }
        return Integer.valueOf(text);
    }

    static CellRefused refused(String column, String key, Object... arguments) {
        return new CellRefused(column, new DomainException(key, arguments));
    }
}
