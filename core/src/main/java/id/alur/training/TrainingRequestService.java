package id.alur.training;

import id.alur.casefile.CaseFileId;
import id.alur.form.DraftKey;
import id.alur.form.FormContext;
import id.alur.form.FormRegistry;
import id.alur.form.FormResult;
import id.alur.form.FormValidator;
import id.alur.process.TrainingRequest.Forms;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.training.learning.Verdict;
import java.time.LocalDate;
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
    public static final DraftKey DRAFT = DraftKey.start(id.alur.process.TrainingRequest.PROCESS_ID);

    private final RequestChecks checks;
    private final RequestFiling filing;
    private final Engagements engagements;
    private final FormRegistry forms;
    private final FormValidator validator;

    TrainingRequestService(
            RequestChecks checks,
            RequestFiling filing,
            Engagements engagements,
            FormRegistry forms,
            FormValidator validator) {
        this.checks = checks;
        this.filing = filing;
        this.engagements = engagements;
        this.forms = forms;
        this.validator = validator;
    }

    /**
     * @param startsOn the day the applicant has in mind; null while there is none, and of no account where the course has its own
     * @throws NotFoundException when there is no such course
     */
    @Transactional(readOnly = true)
    public RequestOutlook outlook(CourseId courseId, @Nullable LocalDate startsOn) {
        RequestChecks.Checked checked = checks.check(courseId);
        Route route = checked.route();
        return new RequestOutlook(
                checked.course(),
                route.supported() ? route.served() : List.of(),
                route.notes(),
                checked.verdicts().stream()
                        .flatMap(verdict -> verdict.reasons().stream())
                        .distinct()
                        .sorted(Comparator.comparing(Verdict.Reason::effect))
                        .toList(),
                Optional.ofNullable(checked.obstacle()).or(() -> overlap(checked, startsOn)));
    }

    private Optional<DomainException> overlap(RequestChecks.Checked checked, @Nullable LocalDate wanted) {
        LocalDate fixed = checked.course().data().startsOn();
        LocalDate startsOn = fixed == null ? wanted : fixed;
        return startsOn == null
                ? Optional.empty()
                : engagements.obstacle(
                        checked.applicant().id(),
                        checked.course(),
                        Terms.of(checked.course().data(), startsOn),
                        null);
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
        RequestChecks.Checked checked = checks.check(data.courseId()).orThrow();
        return filing.fileDraft(checked, data, checks.terms(checked.course(), form.data()), form.data());
    }

    private static TrainingRequestDraft draft(Map<String, Object> form) {
        return new TrainingRequestDraft(
                CourseId.of((String) Objects.requireNonNull(form.get("courseId"))),
                GapKind.valueOf((String) Objects.requireNonNull(form.get("gapKind"))),
                (String) Objects.requireNonNull(form.get("gapReason")));
    }
}
