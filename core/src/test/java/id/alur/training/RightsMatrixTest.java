package id.alur.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetPages;
import id.alur.budget.BudgetRoles;
import id.alur.budget.BudgetStatus;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.CasePages;
import id.alur.casefile.CaseView;
import id.alur.casefile.NewCaseFile;
import id.alur.funding.BudgetLineId;
import id.alur.identity.AlurUser;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.process.TrainingRequestProcess;
import id.alur.security.AccountService;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseId;
import id.alur.training.evaluation.EvaluationFilter;
import id.alur.training.evaluation.EvaluationLevel;
import id.alur.training.evaluation.EvaluationResults;
import id.alur.training.evaluation.EvaluationService;
import id.alur.training.evaluation.OwnReactions;
import id.alur.training.evaluation.Trainings;
import id.alur.training.learning.LearningPages;
import id.alur.training.learning.LearningRules;
import id.alur.training.learning.LearningService;
import id.alur.training.learning.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who sees whose lesson hours, costs and evaluations: the tables of docs/rights.md, cell by cell, each asked of the services by
 * somebody who logged in with what register and grants say. What the cells mean: {@code all}, {@code no}, {@code case} (the request
 * without what was weighed), {@code -} (has nobody of that kind).
 */
@CoreTest
class RightsMatrixTest {

    private static final int YEAR = TestClock.TODAY.getYear();
    private static final String NO = "no";
    private static final String ALL = "all";
    private static final String CASE = "case";
    private static final String NOBODY = "-";

    /** Who has a part in trainings; all but the heads and the superior lead nobody, so that the part alone is asked. */
    enum Part {
        PERSON,
        SUPERIOR,
        AGENCY_HEAD,
        DIVISION_HEAD,
        PLANNER,
        TRAINING_OFFICER,
        BKPSDM_HEAD,
        BUDGET_OFFICER,
        AGENCY_BUDGET_OFFICER,
        SEKDA,
        MAYOR,
        REGISTER_OFFICER,
        OPERATOR,
        PROCESS_OWNER
    }

    /** To something that may be none of one's business; false where it is left out of what is shown. */
    @FunctionalInterface
    private interface Way {
        Object look();
    }

    @Autowired
    LearningService learning;

    @Autowired
    LearningPages learningPages;

    @Autowired
    LearningRules rules;

    @Autowired
    BudgetDesk budgetDesk;

    @Autowired
    BudgetPages budgets;

    @Autowired
    CaseFileService cases;

    @Autowired
    CasePages casePages;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    EvaluationResults results;

    @Autowired
    OwnReactions ownReactions;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    AccountService accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private UnitId agency = new UnitId(new UUID(0, 0));
    private UnitId other = agency;
    private EmployeeId head = new EmployeeId(new UUID(0, 0));
    private EmployeeId divisionHead = head;
    private EmployeeId superior = head;
    private EmployeeId clerk = head;
    private EmployeeId divisionClerk = head;
    private EmployeeId stranger = head;

    @BeforeEach
    void two_agencies() {
        String code = "hak-" + UUID.randomUUID();
        agency = people.opd(code);
        UnitId division = people.unit(code + "-bidang", agency);
        head = people.head("Kepala", agency, null);
        divisionHead = people.head("Kabid", division, head);
        superior = people.employee("Atasan", agency, head);
        clerk = people.employee("Bawahan", agency, superior);
        divisionClerk = people.employee("Staf bidang", division, divisionHead);
        other = people.opd(code + "-lain");
        stranger = people.employee("Orang lain", other, people.head("Kepala lain", other, null));
    }

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

    @ParameterizedTest
    @CsvSource({
        // part, own answer, another's, words, mean of four answers, of five, of five in the catalogue
        "PERSON,                all, no, no,  no,  no,  all",
        "SUPERIOR,              all, no, no,  no,  no,  all",
        "AGENCY_HEAD,           all, no, no,  no,  all, all",
        "DIVISION_HEAD,         all, no, no,  no,  no,  all",
        "PLANNER,               all, no, no,  no,  no,  all",
        "TRAINING_OFFICER,      all, no, all, all, all, all",
        "BKPSDM_HEAD,           all, no, no,  no,  all, all",
        "BUDGET_OFFICER,        all, no, no,  no,  no,  all",
        "AGENCY_BUDGET_OFFICER, all, no, no,  no,  no,  all",
        "SEKDA,                 all, no, no,  no,  all, all",
        "MAYOR,                 all, no, no,  no,  all, all",
        "REGISTER_OFFICER,      all, no, no,  no,  no,  all",
        "OPERATOR,              all, no, no,  no,  no,  all",
        "PROCESS_OWNER,         all, no, no,  no,  no,  all",
    })
    void answers_to_evaluations(
            Part part, String own, String others, String words, String ofFour, String ofFive, String inCatalogue) {
        EmployeeId me = holder(part);
        As who = logIn(me);
        Trainings trainings = new Trainings(catalogue, evaluations, jdbc);
        CourseId course = trainings.course(Trainings.LONG);
        assertThat(answer(who, evaluationOf(trainings, me))).isEqualTo(own);
        for (EmployeeId somebody : List.of(clerk, divisionClerk, stranger)) {
            assertThat(answer(who, evaluationOf(trainings, somebody))).isEqualTo(others);
        }
        String four = provider(course, 4);
        String five = provider(course, 5);
        assertThat(outcome(who, () -> results.comments(about(five)).size() == 5))
                .isEqualTo(words);
        assertThat(mean(who, four)).isEqualTo(ofFour);
        assertThat(mean(who, five)).isEqualTo(ofFive);
        assertThat(who.call(() -> results.reactions(List.of(course))).containsKey(course) ? ALL : NO)
                .isEqualTo(inCatalogue);
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

    private EmployeeId holder(Part part) {
        return switch (part) {
            case PERSON -> people.employee("Pegawai", agency, superior);
            case SUPERIOR -> superior;
            case AGENCY_HEAD -> head;
            case DIVISION_HEAD -> divisionHead;
            case PLANNER -> official(TrainingRoles.TRAINING_PLANNER, agency);
            case AGENCY_BUDGET_OFFICER -> official(BudgetRoles.BUDGET_OFFICER, agency);
            case TRAINING_OFFICER -> official(TrainingRoles.BKPSDM_TRAINING, null);
            case BKPSDM_HEAD -> official(Role.BKPSDM_HEAD, null);
            case BUDGET_OFFICER -> official(BudgetRoles.BUDGET_OFFICER, null);
            case SEKDA -> official(Role.SEKDA, null);
            case MAYOR -> official(Role.PPK, null);
            case REGISTER_OFFICER -> official(Role.BKPSDM_REGISTER, null);
            case OPERATOR -> official(Role.OPERATOR, null);
            case PROCESS_OWNER -> official(Role.PROCESS_OWNER, null);
        };
    }

    private EmployeeId official(Role role, @Nullable UnitId unit) {
        EmployeeId official = people.employee("Pejabat", agency, head);
        people.grant(official, role, unit);
        return official;
    }

    private @Nullable EmployeeId subordinateOf(Part part) {
        return switch (part) {
            case SUPERIOR -> clerk;
            case AGENCY_HEAD -> superior;
            case DIVISION_HEAD -> divisionClerk;
            default -> null;
        };
    }

    private EmployeeId colleagueOf(Part part) {
        return part == Part.SUPERIOR ? divisionClerk : clerk;
    }

    /** As the log-in page would: with the roles that the grants give, those for one unit left out. */
    private As logIn(EmployeeId me) {
        String login = me.toString().replace("-", "");
        SystemUser.run("test", () -> accounts.createAccountWithHash(me, login, "x"));
        return As.user((AlurUser) accounts.loadUserByUsername(login));
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

    private CaseFileId evaluationOf(Trainings trainings, EmployeeId participant) {
        CaseFileId file = trainings.start(participant, Trainings.MEDIUM, TestClock.TODAY);
        jdbc.sql("""
                        update training.evaluation_level set state = 'ANSWERED', answered_by = :by, answered_at = now(),
                            questionnaire = 'training-evaluate-reaction', scores = '{4,5,3,2,4}', score = 3.6, comment = 'Ruangnya panas.'
                        where level = 1 and evaluation_id = (select id from training.evaluation where case_id = :case)""")
                .param("by", participant.value())
                .param("case", file.value())
                .update();
        return file;
    }

    /** Neither by itself nor on the page of the case, for those who may read that. */
    private String answer(As who, CaseFileId file) {
        try {
            assertThat(who.call(() -> casePages.view(file)).toString()).doesNotContain("Ruangnya panas", "Score");
        } catch (NotFoundException hidden) {
            // Then there is no page to look at.
        }
        return who.call(() -> ownReactions.find(file)).isPresent() ? ALL : NO;
    }

    /** A provider of its own, with so many answers. */
    private String provider(CourseId course, int answers) {
        String name = "Penyelenggara " + UUID.randomUUID();
        for (int i = 0; i < answers; i++) {
            jdbc.sql("""
                            with e as (
                                insert into training.evaluation (id, participant_id, course_id, title, provider, form_code, course_class, jp,
                                    cost, finished_on, rule_set, started_at)
                                values (:id, :participant, :course, 'Kursus', :provider, 'KLS-TEK', 'KLASIKAL', 40, 0, :on, 'uji', now())
                                returning id)
                            insert into training.evaluation_level (evaluation_id, level, state) select id, 1, 'PLANNED' from e""")
                    .param("id", UUID.randomUUID())
                    .param("participant", clerk.value())
                    .param("course", course.value())
                    .param("provider", name)
                    .param("on", TestClock.TODAY)
                    .update();
        }
        jdbc.sql("""
                        update training.evaluation_level set state = 'ANSWERED', answered_at = now(), score = 4, scores = '{4,4,4,4,4}',
                            comment = 'Bagus.'
                        where level = 1 and evaluation_id in (select id from training.evaluation where provider = :provider)""").param("provider", name).update();
        return name;
    }

    private static EvaluationFilter about(String provider) {
        return new EvaluationFilter(null, null, provider);
    }

    private String mean(As who, String provider) {
        return outcome(
                who,
                () -> results.courses(about(provider))
                                .getFirst()
                                .level(EvaluationLevel.REACTION)
                                .mean()
                        != null);
    }

    /** Every way must answer alike; a refusal and an answer that leaves it out are the same to whoever asks. */
    private static String outcome(As who, Way... ways) {
        Set<String> outcomes = List.of(ways).stream()
                .map(way -> {
                    try {
                        return Boolean.FALSE.equals(who.call(way::look)) ? NO : ALL;
                    } catch (AccessDeniedException | NotFoundException refused) {
                        return NO;
                    }
                })
                .collect(Collectors.toSet());
        assertThat(outcomes).as("every way answers alike").hasSize(1);
        return outcomes.iterator().next();
    }
}
