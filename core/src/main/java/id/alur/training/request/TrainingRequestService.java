package id.alur.training.request;

import id.alur.form.DraftKey;
import id.alur.form.FormContext;
import id.alur.form.FormContexts;
import id.alur.form.FormResult;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.process.TrainingRequestProcess.Forms;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.start.CaseStart;
import id.alur.training.course.CourseDraft;
import id.alur.training.course.CourseId;
import id.alur.training.learning.Verdict;
import id.alur.training.route.Route;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
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
    public static final DraftKey DRAFT = DraftKey.start(id.alur.process.TrainingRequestProcess.PROCESS_ID);

    private static final String NEXT_YEAR = "NEXT_YEAR";
    private static final String DAYS_OFF = "DAYS_OFF";

    private final RequestChecks checks;
    private final RequestFiling filing;
    private final Engagements engagements;
    private final CaseStart starts;
    private final FormContexts contexts;
    private final StudyOutlooks studies;
    private final DaysOff daysOff;

    TrainingRequestService(
            RequestChecks checks,
            RequestFiling filing,
            Engagements engagements,
            CaseStart starts,
            FormContexts contexts,
            StudyOutlooks studies,
            DaysOff daysOff) {
        this.checks = checks;
        this.filing = filing;
        this.engagements = engagements;
        this.starts = starts;
        this.contexts = contexts;
        this.studies = studies;
        this.daysOff = daysOff;
    }

    /** The situation in which the form of a request is filled in. */
    @Transactional(readOnly = true)
    public FormContext form() {
        return contexts.of(Forms.REQUEST, DRAFT, null);
    }

    /** @throws NotFoundException when there is no such course */
    @Transactional(readOnly = true)
    public RequestOutlook outlook(CourseId courseId) {
        return outlook(courseId, Map.of());
    }

    /**
     * @param said values of the form so far: with the day it is known what else is on, and of a study more can be said when it is
     *     known how it is done and paid
     * @throws NotFoundException when there is no such course
     */
    @Transactional(readOnly = true)
    public RequestOutlook outlook(CourseId courseId, Map<String, ? extends @Nullable Object> said) {
        RequestChecks.Checked checked = checks.check(courseId, said);
        Route route = checked.route();
        return new RequestOutlook(
                checked.course(),
                route.supported() ? route.served() : List.of(),
                notes(checked, terms(checked, said)),
                checked.verdicts().stream()
                        .flatMap(verdict -> verdict.reasons().stream())
                        .distinct()
                        .sorted(Comparator.comparing(Verdict.Reason::effect))
                        .toList(),
                studies.of(checked.course(), checked.study()),
                Optional.ofNullable(checked.obstacle()).or(() -> overlap(checked, terms(checked, said))));
    }

    /** Null until a day is known. */
    private static @Nullable CourseTerms terms(
            RequestChecks.Checked checked, Map<String, ? extends @Nullable Object> said) {
        CourseDraft course = checked.course().data();
        LocalDate startsOn = course.startsOn() == null ? day(said.get(RequestChecks.STARTS_ON)) : course.startsOn();
        return startsOn == null ? null : CourseTerms.of(course, checked.study(), startsOn);
    }

    private List<String> notes(RequestChecks.Checked checked, @Nullable CourseTerms terms) {
        List<String> notes = new ArrayList<>(checked.route().notes());
        if (checked.nextYear()) {
            notes.add(NEXT_YEAR);
        }
        if (terms != null && daysOff.touch(checked.applicant().id(), checked.course(), terms)) {
            notes.add(DAYS_OFF);
        }
        return notes;
    }

    private Optional<DomainException> overlap(RequestChecks.Checked checked, @Nullable CourseTerms terms) {
        return terms == null || checked.isBesideWork()
                ? Optional.empty()
                : engagements.obstacle(checked.applicant().id(), checked.course(), terms, null);
    }

    /** Null for what is no date, or not yet. */
    static @Nullable LocalDate day(@Nullable Object value) {
        try {
            return value == null ? null : LocalDate.parse(value.toString());
        } catch (DateTimeParseException unfinished) {
            return null;
        }
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
        FormResult form = starts.check(Forms.REQUEST, DRAFT, submission);
        TrainingRequestDraft data = draft(form.data());
        // What the rules count must not change between the check and the request, whichever window or agency is
        // quicker.
        engagements.lock(List.of(CurrentUser.require()));
        RequestChecks.Checked checked =
                checks.check(data.courseId(), form.data()).orThrow();
        return filing.file(checked, data, checks.terms(checked, form.data()), form.data(), DRAFT);
    }

    private static TrainingRequestDraft draft(Map<String, Object> form) {
        return new TrainingRequestDraft(
                CourseId.of((String) Objects.requireNonNull(form.get("courseId"))),
                ClosedGap.of(form.get(ClosedGap.FIELD)),
                (String) Objects.requireNonNull(form.get("gapReason")));
    }
}
