package id.alur.training.request;

import id.alur.form.FieldOption;
import id.alur.form.FormContext;
import id.alur.form.FormOptions;
import id.alur.identity.CurrentUser;
import id.alur.process.TrainingRequestProcess.Forms;
import id.alur.training.learning.Competence;
import id.alur.training.learning.CompetenceGap;
import id.alur.training.learning.CompetenceService;
import id.alur.training.learning.RecordedGaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which gap a request closes: those on record for the applicant, the widest first, then what is not on record. Whoever else reads
 * the request sees the name of the one it is about, and no other.
 */
@Service
class GapOptions implements FormOptions {

    private static final String VALUES_KEY = "gaps";

    private static final List<FieldOption> NOT_RECORDED = List.of(
            new FieldOption(
                    GapKind.COMPETENCE.name(),
                    "Kompetensi lain yang belum tercatat",
                    "Di bawah standar kompetensi jabatan, tetapi belum dinilai atasan atau BKPSDM."),
            new FieldOption(GapKind.PERFORMANCE.name(), "Kinerja: di bawah target SKP"));

    private final TrainingRequestRepository requests;
    private final RecordedGaps gaps;
    private final CompetenceService competences;

    GapOptions(TrainingRequestRepository requests, RecordedGaps gaps, CompetenceService competences) {
        this.requests = requests;
        this.gaps = gaps;
        this.competences = competences;
    }

    @Override
    @PreAuthorize("permitAll()")
    public boolean provides(String formId, String valuesKey) {
        return valuesKey.equals(VALUES_KEY) && (formId.equals(Forms.REQUEST) || formId.equals(Forms.REVISE_REQUEST));
    }

    @Override
    @PreAuthorize("hasRole('EMPLOYEE')")
    @Transactional(readOnly = true)
    public List<FieldOption> options(String formId, String valuesKey, FormContext context) {
        Optional<TrainingRequest> request =
                Optional.ofNullable(context.caseId()).flatMap(requests::find);
        boolean own = request.map(TrainingRequest::applicantId)
                .map(CurrentUser.require()::equals)
                .orElse(true);
        List<FieldOption> options = new ArrayList<>();
        if (own) {
            gaps.open(CurrentUser.require()).forEach(gap -> options.add(option(gap)));
        }
        request.map(TrainingRequest::data)
                .map(TrainingRequestDraft::gap)
                .flatMap(this::named)
                .filter(one ->
                        options.stream().noneMatch(option -> option.value().equals(one.value())))
                .ifPresent(options::add);
        options.addAll(NOT_RECORDED);
        return options;
    }

    private static FieldOption option(CompetenceGap gap) {
        return new FieldOption(
                ClosedGap.recorded(gap.competenceCode()).value(),
                gap.competenceName(),
                "Dibutuhkan tingkat " + gap.required() + ", saat ini tingkat " + gap.current() + ".");
    }

    /** The gap of the request itself, which may have been closed or assessed anew since. */
    private Optional<FieldOption> named(ClosedGap gap) {
        return competences.all().stream()
                .filter(competence -> competence.code().equals(gap.competence()))
                .map(Competence::name)
                .map(name -> new FieldOption(gap.value(), name))
                .findFirst();
    }
}
