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

    static final EventCounts NOBODY = new EventCounts(0, 0, 0, 0);

    static EventCounts of(List<Participant> list) {
        return list.stream().map(one -> NOBODY.plus(one.state(), 1)).reduce(NOBODY, EventCounts::plus);
    }

    EventCounts plus(ParticipantState state, int people) {
        return plus(new EventCounts(
                people,
                state.hasSeat() ? people : 0,
                state.hasConfirmed() ? people : 0,
                state == ParticipantState.RESERVE ? people : 0));
    }

    EventCounts plus(EventCounts other) {
        return new EventCounts(
                proposed + other.proposed, seated + other.seated, confirmed + other.confirmed, reserve + other.reserve);
    }
}
