package id.alur.appraisal.letter;

import id.alur.appraisal.plan.Plan;
import id.alur.appraisal.plan.PlanReader;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Years;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.letter.Letter;
import id.alur.letter.LetterAttachment;
import id.alur.letter.LetterSource;
import id.alur.letter.NewLetter;
import id.alur.personnel.Register;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plan that is in force, signed by the superior who agreed to it; a later version takes the place of an earlier one. */
@Component
class PlanLetterSource implements LetterSource {

    private final Years years;
    private final PlanReader plans;
    private final Parties parties;
    private final AppraisalWords words;
    private final Register register;
    private final Clock clock;

    PlanLetterSource(
            Years years, PlanReader plans, Parties parties, AppraisalWords words, Register register, Clock clock) {
        this.years = years;
        this.plans = plans;
        this.parties = parties;
        this.words = words;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AppraisalLetterKinds.PLAN;
    }

    @Override
    public boolean applies(CaseFileId caseId) {
        return years.find(caseId).flatMap(plans::agreed).isPresent();
    }

    @Override
    public Optional<String> outdated(Letter letter) {
        return years.find(letter.caseId())
                .flatMap(plans::agreed)
                .filter(plan -> agreedAt(plan).isAfter(letter.issuedAt()))
                .map(plan -> "Digantikan oleh versi " + plan.number() + " dari rencana.");
    }

    @Override
    public Optional<NewLetter> letter(CaseFileId caseId) {
        AppraisalYear year = years.get(caseId);
        Plan plan =
                plans.agreed(year).orElseThrow(() -> new IllegalStateException("No plan of " + year + " is agreed"));
        EmployeeId superior = Objects.requireNonNull(plan.agreedBy());
        return Optional.of(new NewLetter(
                caseId,
                kind(),
                register.get(superior).unitId(),
                year.employee(),
                superior,
                parties.of(year, superior)
                        .text(AppraisalLetterKinds.VERSION, Integer.toString(plan.number()))
                        .date(AppraisalLetterKinds.AGREED_ON, LocalDate.ofInstant(agreedAt(plan), clock.getZone()))
                        .text(AppraisalLetterKinds.CHANGE, plan.reason())
                        .text(AppraisalLetterKinds.EXPECTATIONS, plan.expectations())
                        .build(),
                attachment(plans.results(plan.id()))));
    }

    private LetterAttachment attachment(List<PlannedResult> results) {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (PlannedResult result : results) {
            number++;
            boolean first = true;
            for (var indicator : result.indicators()) {
                rows.add(List.of(
                        first ? Integer.toString(number) : "",
                        first ? result.title() : "",
                        first ? Objects.requireNonNullElse(result.superiorTitle(), "–") : "",
                        words.of(indicator.aspect()),
                        indicator.measure(),
                        indicator.targetWithUnit()));
                first = false;
            }
        }
        return new LetterAttachment(
                "Rencana Hasil Kerja",
                List.of("No.", "Rencana hasil kerja", "RHK atasan yang diintervensi", "Aspek", "Indikator", "Target"),
                List.of(0),
                rows,
                List.of());
    }

    private static Instant agreedAt(Plan plan) {
        return Objects.requireNonNull(plan.agreedAt());
    }
}
