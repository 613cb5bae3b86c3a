package id.alur.training;

import id.alur.casefile.CaseFileId;
import id.alur.form.DraftKey;
import id.alur.form.FormContext;
import id.alur.form.FormRegistry;
import id.alur.form.FormResult;
import id.alur.form.FormValidator;
import id.alur.process.TrainingRequest.Forms;
import id.alur.security.CurrentUser;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-101: an employee asks for a training. */
@Service
@PreAuthorize("hasRole('EMPLOYEE')")
public class TrainingRequestService {

    /** Under which the unsent request and its files are kept. */
    public static final DraftKey DRAFT = DraftKey.start(id.alur.process.TrainingRequest.PROCESS_ID);

    private final CourseRepository courses;
    private final TrainingRequestRepository requests;
    private final Applicants applicants;
    private final RouteDecision routes;
    private final RequestFiling filing;
    private final FormRegistry forms;
    private final FormValidator validator;
    private final Clock clock;

    TrainingRequestService(
            CourseRepository courses,
            TrainingRequestRepository requests,
            Applicants applicants,
            RouteDecision routes,
            RequestFiling filing,
            FormRegistry forms,
            FormValidator validator,
            Clock clock) {
        this.courses = courses;
        this.requests = requests;
        this.applicants = applicants;
        this.routes = routes;
        this.filing = filing;
        this.forms = forms;
        this.validator = validator;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is no such course */
    @Transactional(readOnly = true)
    public RequestOutlook outlook(CourseId courseId) {
        Course course = course(courseId);
        Route route = routes.of(course.data(), today());
        return new RequestOutlook(
                course,
                route.supported() ? route.served() : List.of(),
                route.notes(),
                Optional.ofNullable(obstacle(applicant(), course, route)));
    }

    /**
     * Checks form and rules, opens the case and lets the process start.
     *
     * @param submission values of the form {@code training-request}
     * @throws id.alur.form.FormRefusedException when a field is missing or wrong
     * @throws DomainException when the request cannot be made; nothing is kept but the draft
     */
    @Transactional
    public CaseFileId submit(Map<String, ? extends @Nullable Object> submission) {
        FormResult form = validator
                .validate(forms.get(Forms.REQUEST), submission, FormContext.of(DRAFT))
                .orThrow();
        TrainingRequestDraft data = draft(form.data());
        Applicant applicant = applicant();
        Course course = course(data.courseId());
        Route route = routes.of(course.data(), today());
        DomainException obstacle = obstacle(applicant, course, route);
        if (obstacle != null) {
            throw obstacle;
        }
        return filing.file(applicant, course, route, data, form.data());
    }

    /** The first rule that forbids the request, or null. */
    private @Nullable DomainException obstacle(Applicant applicant, Course course, Route route) {
        if (!CourseCatalogue.isOpen(course, today())) {
            return new DomainException("error.training.course-closed");
        }
        if (!route.supported()) {
            return refusal(Objects.requireNonNullElse(route.reason(), ""));
        }
        if (!applicant.hasSuperior()) {
            return new DomainException("error.training.no-superior");
        }
        if (route.stages().contains(Stage.OPD_HEAD.code()) && applicant.opdId() == null) {
            return new DomainException("error.training.no-agency");
        }
        if (requests.isRunning(applicant.id(), course.id())) {
            return new DomainException("error.training.already-requested");
        }
        return null;
    }

    /** The first version of the table gave its reasons as sentences, the later ones give keys of words in both languages. */
    private static DomainException refusal(String reason) {
        return reason.startsWith("training.reason.")
                ? new DomainException(reason)
                : new DomainException("error.training.not-served", reason);
    }

    private Course course(CourseId id) {
        return courses.find(id).orElseThrow(() -> new NotFoundException("error.training.course-not-found"));
    }

    private Applicant applicant() {
        return applicants
                .find(CurrentUser.require())
                .orElseThrow(() -> new DomainException("error.training.not-in-register"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static TrainingRequestDraft draft(Map<String, Object> form) {
        return new TrainingRequestDraft(
                CourseId.of((String) Objects.requireNonNull(form.get("courseId"))),
                GapKind.valueOf((String) Objects.requireNonNull(form.get("gapKind"))),
                (String) Objects.requireNonNull(form.get("gapReason")));
    }
}
