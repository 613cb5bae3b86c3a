package id.alur.appraisal.letter;

import id.alur.appraisal.plan.Indicator;
import id.alur.appraisal.plan.IndicatorId;
import id.alur.appraisal.plan.PlanReader;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.rating.RatingReader;
import id.alur.appraisal.rating.Realisation;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.YearState;
import id.alur.appraisal.year.Years;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.letter.IndonesianText;
import id.alur.letter.LetterAttachment;
import id.alur.letter.LetterData;
import id.alur.letter.LetterSource;
import id.alur.letter.NewLetter;
import id.alur.personnel.Register;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evaluation of a year that the employee has accepted, signed by the superior who rated it (PermenPANRB 6/2022). */
@Component
class EvaluationLetterSource implements LetterSource {

    private final Years years;
    private final PlanReader plans;
    private final RatingReader ratings;
    private final Parties parties;
    private final AppraisalWords words;
    private final Register register;
    private final Clock clock;

    EvaluationLetterSource(
            Years years,
            PlanReader plans,
            RatingReader ratings,
            Parties parties,
            AppraisalWords words,
            Register register,
            Clock clock) {
        this.years = years;
        this.plans = plans;
        this.ratings = ratings;
        this.parties = parties;
        this.words = words;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AppraisalLetterKinds.EVALUATION;
    }

    @Override
    public boolean applies(CaseFileId caseId) {
        return years.find(caseId)
                .filter(year -> year.state() == YearState.ACCEPTED)
                .isPresent();
    }

    @Override
    public Optional<NewLetter> letter(CaseFileId caseId) {
        AppraisalYear year = years.get(caseId);
        RatingReader.Sent sent = ratings.ofYear(year)
                .filter(rated -> year.state() == YearState.ACCEPTED)
                .orElseThrow(() -> new IllegalStateException("The result of " + year + " is not accepted"));
        EmployeeId rater = Objects.requireNonNull(sent.rater());
        return Optional.of(new NewLetter(
                caseId,
                kind(),
                register.get(rater).unitId(),
                year.employee(),
                rater,
                data(year, sent, rater),
                attachment(year, sent)));
    }

    private LetterData data(AppraisalYear year, RatingReader.Sent sent, EmployeeId rater) {
        return parties.of(year, rater)
                .text(AppraisalLetterKinds.RESULT, words.of(sent.explained().result()))
                .text(AppraisalLetterKinds.RESULT_REASON, sent.rating().resultReason())
                .text(AppraisalLetterKinds.BEHAVIOUR, words.of(sent.explained().behaviour()))
                .text(AppraisalLetterKinds.BEHAVIOUR_REASON, sent.rating().behaviourReason())
                .text(AppraisalLetterKinds.VALUES, words.of(sent.rating().values()))
                .text(AppraisalLetterKinds.PREDICATE, words.of(sent.explained().predicate()))
                .date(AppraisalLetterKinds.RECEIVED_ON, day(year.publishedAt()))
                .text(
                        AppraisalLetterKinds.ACCEPTED,
                        year.silently()
                                ? "diterima karena tidak ada keberatan sampai batas waktu"
                                : "diterima tanggal " + IndonesianText.date(day(year.acceptedAt())))
                .build();
    }

    private LetterAttachment attachment(AppraisalYear year, RatingReader.Sent sent) {
        Map<IndicatorId, Realisation> said =
                sent.realisations().stream().collect(Collectors.toMap(Realisation::indicator, one -> one));
        List<List<String>> rows = new ArrayList<>();
        List<PlannedResult> results =
                plans.agreed(year).map(plan -> plans.results(plan.id())).orElse(List.of());
        for (int i = 0; i < results.size(); i++) {
            List<Indicator> indicators = results.get(i).indicators();
            for (int k = 0; k < indicators.size(); k++) {
                Indicator indicator = indicators.get(k);
                Realisation reached = said.get(indicator.id());
                rows.add(List.of(
                        k == 0 ? Integer.toString(i + 1) : "",
                        k == 0 ? results.get(i).title() : "",
                        indicator.measure(),
                        indicator.targetWithUnit(),
                        reached == null ? "–" : reached.achieved()));
            }
        }
        return new LetterAttachment(
                "Realisasi Hasil Kerja",
                List.of("No.", "Rencana hasil kerja", "Indikator", "Target", "Realisasi"),
                List.of(0),
                rows,
                List.of());
    }

    private LocalDate day(@Nullable Instant at) {
        return LocalDate.ofInstant(Objects.requireNonNull(at), clock.getZone());
    }
}
