package id.alur.training.event;

/** An event in a list. */
public record EventRow(Event event, EventCounts counts) {}
