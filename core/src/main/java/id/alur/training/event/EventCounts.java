package id.alur.training.event;

import java.util.List;

/**
 * How many people an event has.
 *
 * @param proposed all who were ever proposed and not withdrawn
 * @param seated who have a seat
 * @param confirmed of those, who said to come
 * @param reserve who wait
 */
public record EventCounts(int proposed, int seated, int confirmed, int reserve) {

    static EventCounts of(List<Participant> list) {
        return new EventCounts(
                list.size(),
                (int) list.stream().filter(one -> one.state().hasSeat()).count(),
                (int) list.stream().filter(one -> one.state().hasConfirmed()).count(),
                (int) list.stream()
                        .filter(one -> one.state() == ParticipantState.RESERVE)
                        .count());
    }
}
