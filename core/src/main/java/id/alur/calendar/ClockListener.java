package id.alur.calendar;

import java.util.List;

/**
 * A feature that keeps the end of a clock in a table of its own (for its lists, or because nobody may answer afterwards). Called in the
 * transaction that moves the clocks, with those of all features.
 */
public interface ClockListener {

    void moved(List<MovedClock> clocks);
}
