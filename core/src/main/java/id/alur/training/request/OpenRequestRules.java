package id.alur.training.request;

import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.reference.OpenCase;
import id.alur.reference.OpenCaseRules;
import id.alur.reference.ReferenceDifference;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseDraft;
import id.alur.training.learning.LearningRules;
import id.alur.training.learning.RuleDays;
import id.alur.training.learning.Verdict;
import id.alur.training.route.RouteDecision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the rules say of requests that are not decided yet: who decides them, how many hours they count, and what speaks against them.
 * A request keeps the answers of the day on which it was sent; whoever changes numbers or courses knows how many they were.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenRequestRules implements OpenCaseRules {

    private static final Set<String> ABOUT_COURSES = Set.of("pelatihan", "sifat-pelatihan");

    private final OpenRequestRepository requests;
    private final CourseCatalogue courses;
    private final RouteDecision routes;
    private final LearningRules rules;
    private final Clock clock;

    OpenRequestRules(
            OpenRequestRepository requests,
            CourseCatalogue courses,
            RouteDecision routes,
            LearningRules rules,
            Clock clock) {
        this.requests = requests;
        this.courses = courses;
        this.routes = routes;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "reference.effect.training-request";
    }

    @Override
    public Map<OpenCase, String> judge(String kind, List<ReferenceDifference> differences) {
        Set<String> codes = differences.stream()
                .map(difference -> difference.row().get("kode"))
                .collect(Collectors.toSet());
        Predicate<CourseDraft> concerned;
        if (ABOUT_COURSES.contains(kind)) {
            concerned = course -> codes.contains(course.code());
        } else if (kind.equals("konversi-jp")) {
            concerned = course -> codes.contains(course.formCode());
        } else if (kind.equals("parameter")) {
            concerned = course -> codes.stream().anyMatch(code -> reads(code, course));
        } else {
            return Map.of();
        }
        return SystemUser.call("reference", () -> judge(concerned));
    }

    private static boolean reads(String parameter, CourseDraft course) {
        return parameter.startsWith("route.")
                || parameter.startsWith("jp.")
                || parameter.startsWith("retirement.")
                || (parameter.startsWith("study.") && course.isStudy());
    }

    /** Requests for one course, sent and held on the same days, are asked about together. */
    private Map<OpenCase, String> judge(Predicate<CourseDraft> concerned) {
        Map<OpenRequestRepository.Group, List<OpenRequest>> groups =
                requests.open(clock.getZone()).stream().collect(Collectors.groupingBy(OpenRequest::group));
        Map<OpenCase, String> judged = new LinkedHashMap<>();
        groups.forEach((group, open) -> courses.find(group.course())
                .filter(course -> concerned.test(course.data()))
                .ifPresent(course -> judged.putAll(judge(course, group, open))));
        return judged;
    }

    private Map<OpenCase, String> judge(Course course, OpenRequestRepository.Group group, List<OpenRequest> open) {
        LocalDate sent = group.sent();
        RuleDays days = new RuleDays(sent, group.startsOn(), group.endsOn());
        String route = String.join(",", routes.of(course.data(), sent).stages());
        Map<EmployeeId, List<Verdict>> verdicts = rules.knowsForm(course, days.lastDay())
                ? rules.verdicts(open.stream().map(OpenRequest::applicant).toList(), course, days)
                : Map.of();
        Map<OpenCase, String> judged = new HashMap<>();
        open.forEach(request -> judged.put(
                request.about(),
                route
                        + verdicts.getOrDefault(request.applicant(), List.of()).stream()
                                .map(verdict -> verdict.code()
                                        + verdict.reasons()
                                        + verdict.evaluation().inputs().getOrDefault("requestedJp", ""))
                                .collect(Collectors.joining(";", ":", ""))));
        return judged;
    }
}
