package id.alur.letter;

import id.alur.identity.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A kind of letter that a feature issues, such as {@code surat-tugas}: a bean of the feature. The feature's changelog brings its
 * standard template (version 1 in {@code letter.template}) and its pattern of numbers ({@code letter.number_pattern}). Words:
 * {@code letter.kind.<code>}.
 *
 * @param keeper who edits its templates and withdraws its letters
 * @param fields what the caller supplies; templates may use these and {@link #COMMON}, nothing else
 * @param decision whether it decides or regulates (keputusan, peraturan): names then stand without titles (Permendagri 1/2023 Ps 44)
 */
public record LetterKind(String code, Role keeper, List<LetterField> fields, boolean decision) {

    static final String NUMBER = "nomor-surat";
    static final String DATE = "tanggal-surat";
    static final String PLACE = "tempat-surat";
    static final String UNIT = "unit-penerbit";
    static final String GOVERNMENT = "pemerintah";
    static final String SIGNATORY = "penandatangan";
    static final String SIGNATORY_POST = "jabatan-penandatangan";

    /** What every letter knows by itself. */
    public static final List<String> COMMON = List.of(NUMBER, DATE, PLACE, UNIT, GOVERNMENT, SIGNATORY, SIGNATORY_POST);

    public LetterKind {
        if (!code.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("Not a code of a kind of letter: " + code);
        }
        fields = List.copyOf(fields);
        Set<String> seen = new HashSet<>(COMMON);
        for (LetterField field : fields) {
            for (String placeholder : field.placeholders()) {
                if (!seen.add(placeholder)) {
                    throw new IllegalArgumentException("Twice the same placeholder: " + placeholder);
                }
            }
        }
    }

    /** A letter that decides nothing by itself. */
    public LetterKind(String code, Role keeper, List<LetterField> fields) {
        this(code, keeper, fields, false);
    }

    public static LetterKind decision(String code, Role keeper, List<LetterField> fields) {
        return new LetterKind(code, keeper, fields, true);
    }

    /** All that a template of this kind may write between double braces. */
    public List<String> placeholders() {
        List<String> all = new ArrayList<>(COMMON);
        fields.forEach(field -> all.addAll(field.placeholders()));
        return List.copyOf(all);
    }

    /** Key of the message bundles. */
    public String nameKey() {
        return "letter.kind." + code;
    }
}
