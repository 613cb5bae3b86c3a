package id.alur.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetPages;
import id.alur.budget.BudgetRoles;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.CasePages;
import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.security.AccountService;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.evaluation.EvaluationResults;
import id.alur.training.evaluation.EvaluationService;
import id.alur.training.evaluation.OwnReactions;
import id.alur.training.learning.LearningPages;
import id.alur.training.learning.LearningRules;
import id.alur.training.learning.LearningService;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Two agencies with everybody who has a part in trainings, and how what somebody sees is told from what is kept from them. */
abstract class RightsTests {

    static final int YEAR = TestClock.TODAY.getYear();
    static final String NO = "no";
    static final String ALL = "all";
    static final String CASE = "case";
    static final String NOBODY = "-";

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
    interface Way {
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

    UnitId agency = new UnitId(new UUID(0, 0));
    UnitId other = agency;
    EmployeeId head = new EmployeeId(new UUID(0, 0));
    EmployeeId divisionHead = head;
    EmployeeId superior = head;
    EmployeeId clerk = head;
    EmployeeId divisionClerk = head;
    EmployeeId stranger = head;

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

    EmployeeId holder(Part part) {
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

    EmployeeId official(Role role, @Nullable UnitId unit) {
        EmployeeId official = people.employee("Pejabat", agency, head);
        people.grant(official, role, unit);
        return official;
    }

    @Nullable
    EmployeeId subordinateOf(Part part) {
        return switch (part) {
            case SUPERIOR -> clerk;
            case AGENCY_HEAD -> superior;
            case DIVISION_HEAD -> divisionClerk;
            default -> null;
        };
    }

    EmployeeId colleagueOf(Part part) {
        return part == Part.SUPERIOR ? divisionClerk : clerk;
    }

    /** As the log-in page would: with the roles that the grants give, those for one unit left out. */
    As logIn(EmployeeId me) {
        String login = me.toString().replace("-", "");
        SystemUser.run("test", () -> accounts.createAccountWithHash(me, login, "x"));
        return As.user((AlurUser) accounts.loadUserByUsername(login));
    }

    /** Every way must answer alike; a refusal and an answer that leaves it out are the same to whoever asks. */
    static String outcome(As who, Way... ways) {
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
