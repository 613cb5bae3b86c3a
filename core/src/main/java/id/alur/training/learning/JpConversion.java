package id.alur.training.learning;

import id.alur.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * How a form of competence development counts (annex of PerLAN 10/2018).
 *
 * @param jp for each day or session or for the whole; null when the programme says it
 * @param monthlyCap most JP of this form in one calendar month
 */
public record JpConversion(
        String formCode,
        FormClass formClass,
        Kind kind,
        @Nullable Integer jp,
        @Nullable Integer monthlyCap,
        String source) {

    /** Pendidikan or pelatihan, the latter klasikal or nonklasikal (PP 11/2017 Ps 210). */
    public enum FormClass {
        PENDIDIKAN,
        KLASIKAL,
        NONKLASIKAL
    }

    /** What the number of lesson hours depends on. */
    public enum Kind {
        CURRICULUM,
        PER_DAY,
        PER_SESSION,
        FIXED
    }

    boolean isByDay() {
        return kind == Kind.PER_DAY;
    }

    /**
     * @param days that count, where the form counts by day; ignored by other forms
     * @param inThisMonth JP of this form that the person already has in the month of the last day
     * @throws DomainException when the form counts as its programme says and the programme says nothing
     */
    int count(NewLedgerEntry entry, int days, int inThisMonth) {
        int counted = count(entry.programmeJp(), days, entry.sessions());
        return monthlyCap == null ? counted : Math.max(0, Math.min(counted, monthlyCap - inThisMonth));
    }

    /** What a course will count, before any monthly limit. */
    int count(@Nullable Integer programmeJp, int days, int sessions) {
        if (kind == Kind.CURRICULUM) {
            if (programmeJp == null) {
                throw new DomainException("error.learning.jp-missing", formCode);
            }
            return programmeJp;
        }
        int each = jp == null ? 0 : jp;
        return switch (kind) {
            case PER_DAY -> each * Math.max(1, days);
            case PER_SESSION -> each * sessions;
            case FIXED, CURRICULUM -> each;
        };
    }
}
