package id.alur.training.course;

import id.alur.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The courses employees may ask for. */
@Service
public class CourseCatalogue {

    private final CourseRepository courses;
    private final CourseRoutes routes;
    private final AuditTrail audit;
    private final Clock clock;

    CourseCatalogue(CourseRepository courses, CourseRoutes routes, AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.courses = courses;
        this.routes = routes;
        this.clock = clock;
    }

    /** Courses that are open, not yet begun, and decided by officials whom Alur serves; by title. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    @Transactional(readOnly = true)
    public List<Course> offered() {
        LocalDate today = LocalDate.now(clock);
        return courses.active().stream()
                .filter(course -> course.isOpen(today))
                .filter(course -> routes.isSupported(course.data(), today))
                .toList();
    }

    @PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
    @Transactional(readOnly = true)
    public Optional<Course> find(CourseId id) {
        return courses.find(id);
    }

    /** Every course, also those that are offered no more; by code. */
    @PreAuthorize("hasAnyRole('BKPSDM_TRAINING', 'SYSTEM')")
    @Transactional(readOnly = true)
    public List<Course> all() {
        return courses.all();
    }

    /** Whether the catalogue has a course with the code, offered or not. */
    @PreAuthorize("hasAnyRole('BKPSDM_TRAINING', 'SYSTEM')")
    @Transactional(readOnly = true)
    public boolean knows(String code) {
        return courses.exists(code);
    }

    /** Puts a course into the catalogue, or changes what the catalogue says about the one with its code. */
    @PreAuthorize("hasAnyRole('BKPSDM_TRAINING', 'SYSTEM')")
    @Transactional
    public void save(CourseDraft course) {
        if (courses.upsert(course)) {
            audit.record("training.save-course", "course", course.code(), null, Map.of());
        }
    }
}
