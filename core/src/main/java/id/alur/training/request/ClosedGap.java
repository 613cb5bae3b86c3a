package id.alur.training.request;

import id.alur.shared.DomainException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which gap a training is to close, as the field {@code gapKind} of the forms carries it: {@code COMPETENCE:PBJ} is a recorded one,
 * {@code COMPETENCE} one that is not on record.
 *
 * @param competence code of the competence; null where the gap is not one of those on record
 */
public record ClosedGap(GapKind kind, @Nullable String competence) {

    public static final String FIELD = "gapKind";

    private static final String RECORDED = GapKind.COMPETENCE.name() + ":";

    public ClosedGap {
        if (competence != null && kind != GapKind.COMPETENCE) {
            throw new IllegalArgumentException("Only a gap of competence names one");
        }
    }

    static ClosedGap recorded(String competence) {
        return new ClosedGap(GapKind.COMPETENCE, competence);
    }

    /** @throws DomainException when it is no gap that a form offers */
    static ClosedGap of(@Nullable Object value) {
        String text = Objects.requireNonNull(value, FIELD).toString();
        if (text.startsWith(RECORDED)) {
            return recorded(text.substring(RECORDED.length()));
        }
        for (GapKind kind : GapKind.values()) {
            if (kind.name().equals(text)) {
                return new ClosedGap(kind, null);
            }
        }
        throw new DomainException("error.form.not-an-option");
    }

    /** The value of the field. */
    String value() {
        return competence == null ? kind.name() : RECORDED + competence;
    }
}
