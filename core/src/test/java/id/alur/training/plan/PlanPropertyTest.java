package id.alur.training.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.CaseFileId;
import id.alur.testing.As;
import id.alur.testing.Chance;
import id.alur.testing.CoreTest;
import id.alur.training.plan.Plans.Agency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** UC-113: whatever order of steps people take with their plans, what was set stays as it was. */
@CoreTest
class PlanPropertyTest {

    private static final int STEPS = 400;
    private static final int AGENCIES = 3;

    @Autowired
    ApplicationContext beans;

    private PlanOffice office;
    private List<Agency> agencies = List.of();
    private final Map<String, List<NeedDraft>> set = new HashMap<>();
    private final Set<String> happened = new HashSet<>();
    private final Chance chance = new Chance();

    @BeforeEach
    void open() {
        office = new PlanOffice(beans);
    }

    @Test
    void a_set_plan_never_changes_one_holds_at_a_time_and_its_line_is_drafted_once() {
        Random random = chance.random();
        agencies = IntStream.range(0, AGENCIES)
                .mapToObj(i -> office.plans.agency(Integer.toString(1_000_000 * (i + 1))))
                .toList();
        for (int step = 0; step < STEPS; step++) {
            Agency agency = agencies.get(random.nextInt(AGENCIES));
            chance.attempt("act", () -> act(random, agency));
            check(step);
        }
        // The rest is up to chance.
        assertThat(happened).as("%s: the test was not idle", chance).contains("submit", "return", "set", "revise");
    }

    /** What somebody could do now, mostly; one step in ten is one whose time it is not. */
    private void act(Random random, Agency agency) {
        int year = office.plans.year;
        As planner = As.employee(agency.planner());
        PlanState state = office.state(agency);
        if (random.nextInt(10) == 0) {
            switch (random.nextInt(5)) {
                case 0 -> planner.run(() -> office.flow.discard(agency.id(), year));
                case 1 -> planner.run(() -> office.flow.revise(agency.id(), year));
                case 2 -> planner.run(() -> office.flow.withdraw(agency.id(), year));
                case 3 -> office.plans.submit(agency.planner(), agency);
                default -> planner.run(() -> office.desk.add(agency.id(), year));
            }
            return;
        }
        switch (state) {
            case DRAFT -> draft(random, agency, planner);
            case SUBMITTED -> decide(random, office.plan(agency).submittedAs(), agency, true);
            case APPROVED -> decide(random, office.plan(agency).submittedAs(), agency, false);
            case RETURNED -> {
                if (random.nextInt(3) == 0) {
                    planner.run(() -> office.flow.withdraw(agency.id(), year));
                } else {
                    change(random, agency, planner);
                    office.plans.submit(agency.planner(), agency);
                }
            }
            case ACCEPTED -> {
                if (random.nextInt(4) == 0) {
                    office.plans
                            .officer()
                            .run(() -> office.cityDesk.reopen(agency.id(), year, "Mohon kurangi biayanya."));
                } else {
                    office.plans.send(agencies.stream()
                            .filter(one -> office.state(one) == PlanState.ACCEPTED)
                            .toArray(Agency[]::new));
                }
            }
            case PROPOSED -> city(random);
            case SET -> {
                planner.run(() -> office.flow.revise(agency.id(), year));
                happened.add("revise");
            }
        }
    }

    private void draft(Random random, Agency agency, As planner) {
        switch (random.nextInt(4)) {
            case 0 -> {
                planner.run(() -> office.flow.discard(agency.id(), office.plans.year));
            }
            case 1 -> change(random, agency, planner);
            default -> {
                planner.run(() -> office.pages.needs(agency.id(), office.plans.year).stream()
                        .filter(need -> !need.data().missing().isEmpty())
                        .forEach(office.desk::remove));
                office.plans.submit(agency.planner(), agency);
                happened.add("submit");
            }
        }
    }

    private void change(Random random, Agency agency, As planner) {
        String cost = Integer.toString(random.nextInt(9) * 1_000_000);
        planner.run(() -> {
            List<PlanNeed> needs = office.pages.needs(agency.id(), office.plans.year);
            PlanNeed need = needs.isEmpty() || random.nextInt(4) == 0
                    ? office.desk.add(agency.id(), office.plans.year)
                    : needs.get(random.nextInt(needs.size()));
            office.desk.save(need, Plans.need("Kompetensi " + random.nextInt(100), cost));
        });
    }

    private void decide(Random random, CaseFileId id, Agency agency, boolean head) {
        boolean back = random.nextInt(4) == 0;
        office.decide(
                head ? agency.head() : office.plans.officer,
                head ? office.approve(id, agency) : office.check(id),
                back ? PlanOffice.BACK : PlanOffice.YES);
        if (back) {
            happened.add("return");
        }
    }

    private void city(Random random) {
        CityPlan city = office.plans.officer().call(() -> office.cityPages.cityPlans(office.plans.year)).stream()
                .filter(plan -> plan.state().running())
                .findFirst()
                .orElseThrow();
        Map<String, Object> word = random.nextInt(4) == 0 ? PlanOffice.BACK : PlanOffice.YES;
        switch (city.state()) {
            case PROPOSED -> office.decideBySekda(city.caseId(), word);
            case APPROVED -> office.decideByMayor(city.caseId(), word);
            case RETURNED -> {
                if (random.nextBoolean()) {
                    office.plans.officer().run(() -> office.cityDesk.withdraw(city.caseId()));
                } else {
                    office.plans
                            .officer()
                            .run(() -> office.cityDesk.resubmit(city.caseId(), "Sesuai standar biaya masukan."));
                }
            }
            default -> {
                office.set(city.caseId());
                office.set(city.caseId());
                happened.add("set");
            }
        }
    }

    private void check(int step) {
        String where = chance.at(step);
        for (Agency agency : agencies) {
            As head = As.employee(agency.head());
            int year = office.plans.year;
            Plan plan = office.plan(agency);
            List<PlanRevision> revisions = head.call(() -> office.pages.revisions(agency.id(), year));
            assertThat(revisions.stream().map(PlanRevision::revision))
                    .as(where)
                    .containsExactlyElementsOf(IntStream.range(0, revisions.size())
                            .map(i -> revisions.size() - 1 - i)
                            .boxed()
                            .toList());
            for (PlanRevision revision : revisions) {
                List<NeedDraft> needs = new ArrayList<>(
                        head.call(() -> office.pages.needs(agency.id(), year, revision.revision())).stream()
                                .map(PlanNeed::data)
                                .toList());
                assertThat(set.computeIfAbsent(agency.code() + revision.revision(), key -> needs))
                        .as(where)
                        .isEqualTo(needs);
            }
            if (plan.state() == PlanState.SET) {
                assertThat(plan.revision())
                        .as(where)
                        .isEqualTo(revisions.getFirst().revision());
                assertThat(plan.caseId())
                        .as(where)
                        .isEqualTo(revisions.getFirst().caseId());
                assertThat(head.call(() -> office.pages.needs(agency.id(), year)))
                        .as(where)
                        .extracting(PlanNeed::data)
                        .isEqualTo(set.get(agency.code() + plan.revision()));
            } else {
                assertThat(plan.revision()).as(where).isEqualTo(revisions.size());
            }
            assertThat(office.lines(agency).size()).as(where).isLessThanOrEqualTo(revisions.isEmpty() ? 0 : 1);
        }
    }
}
