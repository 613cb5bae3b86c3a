package id.alur.training.event;

import id.alur.personnel.Unit;
import id.alur.training.course.Course;
import java.util.List;

/**
 * An event as one person may see it.
 *
 * @param entries by rank, before the admission in the order that is suggested; only those the person may see
 * @param officer whether the person decides about the event
 * @param agencies whose people the person may propose
 * @param confirming whether people still confirm and move up today
 * @param droppingOut whether a confirmed seat can be given back today
 * @param attendanceDue whether attendance can be recorded today
 */
public record EventDetails(
        Event event,
        Course course,
        EventCounts counts,
        List<EventEntry> entries,
        boolean officer,
        List<Unit> agencies,
        boolean confirming,
        boolean droppingOut,
        boolean attendanceDue) {}
