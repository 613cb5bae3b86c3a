package id.alur.training.event;

import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import id.alur.shared.Rupiah;
import id.alur.training.course.CourseId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an officer says about an event.
 *
 * @param place where, up to {@value #PLACE_LENGTH} characters
 * @param quota seats, 1 to {@value #MOST_SEATS}
 * @param cost whole rupiah, not negative
 * @param confirmBy the last day on which people confirm and replacements move up; before the event begins
 */
public record EventDraft(
        CourseId course,
        LocalDate startsOn,
        LocalDate endsOn,
        String place,
        int quota,
        CostKind costKind,
        BigDecimal cost,
        LocalDate confirmBy) {

    public static final int PLACE_LENGTH = 200;
    public static final int MOST_SEATS = 500;

    private static final int LONGEST = 366;

    /** @throws DomainException {@code error.training.event.*}: dates, place, quota or cost */
    public EventDraft {
        place = PlainText.line(place);
        if (endsOn.isBefore(startsOn) || startsOn.plusDays(LONGEST).isBefore(endsOn) || !confirmBy.isBefore(startsOn)) {
            throw new DomainException("error.training.event.dates");
        }
        if (place.isEmpty() || place.length() > PLACE_LENGTH) {
            throw new DomainException("error.training.event.place", PLACE_LENGTH);
        }
        if (quota < 1 || quota > MOST_SEATS) {
            throw new DomainException("error.training.event.quota", MOST_SEATS);
        }
        cost = Rupiah.notNegative(cost);
    }
}
