package id.alur.training.request;

import static id.alur.task.TaskFact.good;
import static id.alur.task.TaskFact.line;
import static id.alur.task.TaskFact.warning;

import id.alur.approval.Approvals;
import id.alur.approval.Decision;
import id.alur.approval.Said;
import id.alur.casefile.CaseEvaluation;
import id.alur.casefile.CaseFileService;
import id.alur.funding.FundingOutlook;
import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.process.TrainingRequestProcess;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.process.TrainingRules;
import id.alur.task.TaskFact;
import id.alur.task.TaskFact.Line;
import id.alur.task.TaskFact.Rupiah;
import id.alur.task.TaskFact.Words;
import id.alur.task.TaskFacts;
import id.alur.training.learning.LearningService;
import id.alur.training.learning.Priority;
import id.alur.training.learning.Standing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What officials weigh when they decide a request, and what an applicant is asked when it comes back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestFacts implements TaskFacts {

    private final TrainingRequestRepository requests;
    private final Approvals approvals;
    private final TrainingRequests parts;
    private final CaseFileService cases;
    private final LearningService learning;
    private final FundingOutlook funding;
    private final Clock clock;

    RequestFacts(
            TrainingRequestRepository requests,
            Approvals approvals,
            TrainingRequests parts,
            CaseFileService cases,
            LearningService learning,
            FundingOutlook funding,
            Clock clock) {
        this.requests = requests;
        this.approvals = approvals;
        this.parts = parts;
        this.cases = cases;
        this.learning = learning;
        this.funding = funding;
        this.clock = clock;
    }

    @Override
    public boolean handles(String processId, String elementId) {
        return processId.equals(TrainingRequestProcess.PROCESS_ID);
    }

    @Override
    public List<TaskFact> of(String elementId, CaseFileId caseId) {
        return requests.find(caseId)
                .map(request -> switch (elementId) {
                    case Tasks.REVISE_REQUEST -> asked(request);
                    case Tasks.CHOOSE_FUNDING, Tasks.SUBMIT_REPORT -> terms(request);
                    default -> weighed(request);
                })
                .orElse(List.of());
    }

    /** The question comes first: it is what the applicant is to answer. */
    private List<TaskFact> asked(TrainingRequest request) {
        List<TaskFact> facts = new ArrayList<>();
        List<Said> returned = approvals.said(request.caseId()).stream()
                .filter(spoken -> spoken.outcome() == Decision.Outcome.RETURNED)
                .toList();
        if (!returned.isEmpty()) {
            facts.add(TaskFact.of("training.fact.question", spoken(returned.getLast())));
        }
        facts.addAll(terms(request));
        return facts;
    }

    private List<TaskFact> terms(TrainingRequest request) {
        List<TaskFact> facts = new ArrayList<>();
        CourseTerms terms = request.terms();
        if (terms != null) {
            facts.add(cost(terms));
            facts.add(TaskFact.of("training.fact.dates", dates(terms)));
        }
        return facts;
    }

    private List<TaskFact> weighed(TrainingRequest request) {
        List<TaskFact> facts = terms(request);
        List<CaseEvaluation> evaluations = cases.evaluations(request.caseId());
        CourseTerms terms = request.terms();
        if (terms != null && terms.needsMoney()) {
            money(request, terms).ifPresent(facts::add);
        }
        facts.add(hours(request, evaluations));
        FundingPriority priority = request.priority();
        if (priority != null) {
            facts.add(priority(priority, evaluations));
        }
        List<Line> rules = rules(evaluations);
        if (!rules.isEmpty()) {
            facts.add(new TaskFact("training.fact.rules", rules));
        }
        List<Line> before =
                approvals.said(request.caseId()).stream().map(this::spoken).toList();
        if (!before.isEmpty()) {
            facts.add(new TaskFact("training.fact.decided", before));
        }
        return facts;
    }

    private static TaskFact cost(CourseTerms terms) {
        return TaskFact.of(
                "training.fact.cost",
                terms.needsMoney()
                        ? line("training.fact.amount", new Rupiah(terms.cost()))
                        : good("training.fact.cost.free"));
    }

    private Line dates(CourseTerms terms) {
        return terms.startsOn().equals(terms.endsOn())
                ? line("training.fact.dates.one", terms.startsOn())
                : line("training.fact.dates.range", terms.startsOn(), terms.endsOn());
    }

    private Optional<TaskFact> money(TrainingRequest request, CourseTerms terms) {
        UnitId opd = cases.find(request.caseId()).owningUnit();
        if (opd == null) {
            return Optional.empty();
        }
        String year = Integer.toString(terms.year());
        if (request.reserved()) {
            return Optional.of(TaskFact.of("training.fact.money", good("training.fact.money.reserved", year)));
        }
        FundingOutlook.Left money = SystemUser.call("training.facts", () -> funding.left(opd, terms.year()));
        List<Line> lines = new ArrayList<>();
        if (money.ceiling().signum() == 0) {
            lines.add(warning("training.fact.money.none", year));
        } else {
            boolean enough = money.largest().compareTo(terms.cost()) >= 0;
            lines.add(new Line(
                    enough ? TaskFact.Weight.PLAIN : TaskFact.Weight.WARNING,
                    enough ? "training.fact.money.left" : "training.fact.money.short",
                    List.of(year, new Rupiah(money.left()), new Rupiah(money.ceiling()))));
        }
        if (money.awaited().compareTo(BigDecimal.ZERO) > 0) {
            lines.add(warning("training.fact.money.awaited", new Rupiah(money.awaited())));
        }
        return Optional.of(new TaskFact("training.fact.money", lines));
    }

    /** Against the year in which the hours are booked: that of the last day. */
    private TaskFact hours(TrainingRequest request, List<CaseEvaluation> evaluations) {
        CourseTerms terms = request.terms();
        LocalDate booked = terms == null ? LocalDate.now(clock) : terms.endsOn();
        Standing standing =
                SystemUser.call("training.facts", () -> learning.standing(request.applicantId(), booked.getYear()));
        Map<String, ?> judged = newest(evaluations, TrainingRules.JP_QUOTA)
                .<Map<String, ?>>map(answer -> answer.inputs() == null ? Map.of() : answer.inputs())
                .orElse(Map.of());
        Object asked = judged.get("requestedJp");
        String requested =
                String.valueOf(asked == null ? parts.course(request).data().jp() : asked);
        String year = Integer.toString(standing.year());
        String had = String.valueOf(standing.jp());
        List<Line> lines = new ArrayList<>();
        lines.add(line("training.fact.hours.sum", requested, had, year));
        if (standing.floor() != null) {
            lines.add(line("training.fact.hours.floor", String.valueOf(standing.floor())));
        }
        if (standing.cap() != null) {
            lines.add(line("training.fact.hours.cap", String.valueOf(standing.cap())));
        }
        return new TaskFact("training.fact.hours", lines);
    }

    private static TaskFact priority(FundingPriority priority, List<CaseEvaluation> evaluations) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                "training.fact.one",
                new Words("training.fact.priority." + priority.name().toLowerCase(Locale.ROOT))));
        newest(evaluations, TrainingRules.GAP_PRIORITY)
                .map(answer -> Priority.why(answer.matchedRules()))
                .ifPresent(reasons -> reasons.forEach(reason -> lines.add(line(reason))));
        return new TaskFact("training.fact.priority", lines);
    }

    /** What the rules said on the day of the request, what has to be looked at first. */
    private static List<Line> rules(List<CaseEvaluation> evaluations) {
        Set<Line> said = new HashSet<>();
        for (String table : List.of(TrainingRules.ELIGIBILITY, TrainingRules.JP_QUOTA, TrainingRules.LEADERSHIP)) {
            newest(evaluations, table).ifPresent(answer -> collect(answer.output(), said));
        }
        return said.stream()
                .sorted((one, other) -> other.weight() == one.weight()
                        ? one.key().compareTo(other.key())
                        : other.weight().compareTo(one.weight()))
                .toList();
    }

    private static void collect(@Nullable Object output, Set<Line> said) {
        if (output instanceof Collection<?> many) {
            many.forEach(one -> collect(one, said));
        } else if (output instanceof Map<?, ?> one && one.get("reason") instanceof String reason) {
            boolean check = "CHECK".equals(one.get("effect")) || "CHECK".equals(one.get("verdict"));
            said.add(check ? warning(reason) : good(reason));
        }
    }

    private static Optional<CaseEvaluation> newest(List<CaseEvaluation> evaluations, String decision) {
        return evaluations.stream()
                .filter(answer -> answer.decisionId().equals(decision))
                .findFirst();
    }

    private Line spoken(Said spoken) {
        Words stage = new Words(
                "training.fact.stage." + spoken.stage().toLowerCase(Locale.ROOT).replace('_', '-'));
        LocalDate on = spoken.at().atZone(clock.getZone()).toLocalDate();
        String key = "training.fact.spoken." + spoken.outcome().name().toLowerCase(Locale.ROOT);
        String words = spoken.words();
        return words == null ? line(key, stage, spoken.by(), on) : line(key + ".words", stage, spoken.by(), on, words);
    }
}
