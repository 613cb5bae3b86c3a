package id.alur.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetStatus;
import id.alur.casefile.CaseView;
import id.alur.casefile.NewCaseFile;
import id.alur.funding.BudgetLineId;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.process.TrainingRequestProcess;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.TestClock;
import id.alur.training.evaluation.EvaluationFilter;
import id.alur.training.learning.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/**
 * Who sees whose lesson hours and costs: the tables of docs/rights.md, cell by cell, each asked of the services by
 * somebody who logged in with what register and grants say. What the cells mean: {@code all}, {@code no}, {@code case} (the request
 * without what was weighed), {@code -} (has nobody of that kind).
 */
@CoreTest
class RightsMatrixTest extends RightsTests {

    @ParameterizedTest
    @CsvSource({
        // part, own, subordinate's, others' of the agency, of other agencies
        "PERSON,                all, -,   no,  no",
        "SUPERIOR,              all, all, no,  no",
        "AGENCY_HEAD,           all, all, no,  no",
        "DIVISION_HEAD,         all, all, no,  no",
        "PLANNER,               all, -,   no,  no",
        "TRAINING_OFFICER,      all, -,   all, all",
        "BKPSDM_HEAD,           all, -,   no,  no",
        "BUDGET_OFFICER,        all, -,   no,  no",
        "AGENCY_BUDGET_OFFICER, all, -,   no,  no",
        "SEKDA,                 all, -,   no,  no",
        "MAYOR,                 all, -,   no,  no",
        "REGISTER_OFFICER,      all, -,   no,  no",
        "OPERATOR,              all, -,   no,  no",
        "PROCESS_OWNER,         all, -,   no,  no",
    })
    void lesson_hours_and_gaps(Part part, String own, String subordinates, String agencys, String others) {
        EmployeeId me = holder(part);
        As who = logIn(me);
        assertThat(hours(who, me)).isEqualTo(own);
        assertThat(hours(who, subordinateOf(part))).isEqualTo(subordinates);
        assertThat(hours(who, colleagueOf(part))).isEqualTo(agencys);
        assertThat(hours(who, stranger)).isEqualTo(others);
        Set<EmployeeId> team = who.call(() -> learningPages.team(YEAR)).stream()
                .map(Standing::employee)
                .collect(Collectors.toSet());
        assertThat(team).doesNotContain(me, colleagueOf(part), stranger);
        assertThat(team.isEmpty()).isEqualTo(subordinateOf(part) == null);
    }

    @ParameterizedTest
    @CsvSource({
        // part, lines of the agency, of others; request: own, subordinate's, others' of the agency, of other agencies
        "PERSON,                no,  no,  all, -,   no,   no",
        "SUPERIOR,              no,  no,  all, all, no,   no",
        "AGENCY_HEAD,           all, no,  all, all, case, no",
        "DIVISION_HEAD,         no,  no,  all, all, no,   no",
        "PLANNER,               no,  no,  all, -,   no,   no",
        "TRAINING_OFFICER,      all, all, all, -,   all,  all",
        "BKPSDM_HEAD,           no,  no,  all, -,   no,   no",
        "BUDGET_OFFICER,        all, all, all, -,   no,   no",
        "AGENCY_BUDGET_OFFICER, all, no,  all, -,   no,   no",
        "SEKDA,                 no,  no,  all, -,   no,   no",
        "MAYOR,                 no,  no,  all, -,   no,   no",
        "REGISTER_OFFICER,      no,  no,  all, -,   no,   no",
        "OPERATOR,              no,  no,  all, -,   case, case",
        "PROCESS_OWNER,         no,  no,  all, -,   no,   no",
    })
    void budget_lines_and_what_a_request_costs(
            Part part,
            String lines,
            String otherLines,
            String own,
            String subordinates,
            String agencys,
            String others) {
        EmployeeId me = holder(part);
        As who = logIn(me);
        assertThat(line(who, lineOf(agency))).isEqualTo(lines);
        assertThat(line(who, lineOf(other))).isEqualTo(otherLines);
        assertThat(request(who, me, agency)).isEqualTo(own);
        assertThat(request(who, subordinateOf(part), agency)).isEqualTo(subordinates);
        assertThat(request(who, colleagueOf(part), agency)).isEqualTo(agencys);
        assertThat(request(who, stranger, other)).isEqualTo(others);
    }

    @ParameterizedTest
    @EnumSource(names = {"AGENCY_HEAD", "BKPSDM_HEAD", "SEKDA", "MAYOR"})
    void who_has_to_decide_on_a_request_sees_what_is_weighed_while_it_is_theirs(Part part) {
        EmployeeId me = holder(part);
        CaseFileId asked = openRequest(colleagueOf(part), agency);
        tasks.inQueue(asked, "employee:" + me);
        assertThat(shown(logIn(me), asked)).isEqualTo(ALL);
    }

    /** An API key is no person: it brings completions in and reads nothing. */
    @Test
    void without_a_person_nothing_is_shown() {
        CaseFileId file = openRequest(clerk, agency);
        List<ThrowingCallable> ways = List.of(
                () -> learning.standing(clerk, YEAR),
                () -> learningPages.person(clerk, YEAR),
                () -> rules.gapPriority(clerk, 1, null, TestClock.TODAY),
                () -> budgets.lines(YEAR),
                () -> casePages.view(file),
                () -> results.courses(EvaluationFilter.ALL),
                () -> results.comments(EvaluationFilter.ALL),
                () -> ownReactions.find(file));
        for (ThrowingCallable way : ways) {
            assertThatThrownBy(way)
                    .isInstanceOfAny(AuthenticationCredentialsNotFoundException.class, AccessDeniedException.class);
        }
    }

    private String hours(As who, @Nullable EmployeeId whose) {
        if (whose == null) {
            return NOBODY;
        }
        return outcome(
                who,
                () -> learning.standing(whose, YEAR),
                () -> learningPages.person(whose, YEAR),
                () -> rules.gapPriority(whose, 1, null, TestClock.TODAY));
    }

    private BudgetLineId lineOf(UnitId unit) {
        return SystemUser.call(
                "test",
                () -> budgetDesk.create(new BudgetLineDraft(
                        unit, YEAR, "5.1.02.02.12", "Belanja kursus", BigDecimal.TEN, BudgetStatus.SET)));
    }

    private String line(As who, BudgetLineId line) {
        return outcome(
                who,
                () -> budgets.lines(YEAR).stream().anyMatch(one -> one.id().equals(line)),
                () -> budgets.line(line),
                () -> budgets.journal(line, 0, 10),
                () -> budgets.waiting(line));
    }

    private String request(As who, @Nullable EmployeeId whose, UnitId unit) {
        return whose == null ? NOBODY : shown(who, openRequest(whose, unit));
    }

    /** With a question for the superior. */
    private CaseFileId openRequest(EmployeeId applicant, UnitId unit) {
        CaseFileId id = As.employee(applicant)
                .call(() -> Objects.requireNonNull(transaction.execute(status -> {
                    CaseFileId file = cases.open(new NewCaseFile(
                                    TrainingRequestProcess.PROCESS_ID, "HAK", "Bimtek kearsipan", applicant, unit))
                            .id();
                    cases.recordEvaluation(file, "uji", "uji.2026-01-01", Map.of("age", 40), List.of(), "ELIGIBLE");
                    return file;
                })));
        tasks.inQueue(id, "supervisor-of:" + applicant);
        return id;
    }

    private String shown(As who, CaseFileId file) {
        try {
            CaseView view = who.call(() -> casePages.view(file));
            return view.evaluations().getFirst().inputs() == null ? CASE : ALL;
        } catch (NotFoundException hidden) {
            return NO;
        }
    }
}
