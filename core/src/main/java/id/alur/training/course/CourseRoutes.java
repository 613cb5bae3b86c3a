package id.alur.training.course;

import java.time.LocalDate;

/** Who decides on courses; the catalogue offers only what somebody can decide on. */
public interface CourseRoutes {

    /** Whether a request for the course of that day would be decided by officials whom Alur serves. */
    boolean isSupported(CourseDraft course, LocalDate on);
}
