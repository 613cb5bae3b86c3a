package id.alur.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import id.alur.casefile.CaseFileService;
import id.alur.decision.DecisionEngine;
import id.alur.decision.Parameters;
import id.alur.document.DocumentService;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.StudyTerms;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.request.Requests;
import id.alur.training.request.TrainingRequestService;
import id.alur.training.study.ServiceBonds;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The rules asked about many people at once: the same answers, and no more statements than for one. */
@CoreTest
class GroupVerdictsTest {

    @Autowired
    ServiceBonds bonds;

    @Autowired
    LearningRules rules;

    @Autowired
    RuleInputs inputs;

    @Autowired
    LearningAccess access;

    @Autowired
    DecisionEngine decisions;

    @Autowired
    CaseFileService cases;

    @Autowired
    TrainingDays days;

    @Autowired
    Parameters parameters;

    @Autowired
    TrainingRequestService service;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    DocumentService documents;

    @Autowired
    People people;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    private final List<EmployeeId> everybody = new ArrayList<>();
    private Requests requests;

    @BeforeEach
    void people_of_all_kinds() {
        requests = new Requests(catalogue, service, documents, jdbc);
        UnitId opd = people.opd("banyak-" + UUID.randomUUID());
        EmployeeId head = people.head("Kepala", opd, null);
        for (int i = 0; i < 12; i++) {
            everybody.add(people.employee("Pegawai " + i, opd, head));
        }
        requests.submit(everybody.get(0), Requests.FULL_ROUTE);
        requests.submit(everybody.get(1), Requests.OTHER);
        requests.submit(everybody.get(2), Requests.OTHER);
        for (int i = 2; i < 5; i++) {
            jdbc.sql("update personnel.employee set kind = 'PPPK' where id = :id")
                    .param("id", everybody.get(i).value())
                    .update();
        }
        people.deactivate(everybody.get(5));
    }

    @Test
    void each_is_told_what_they_would_be_told_alone() {
        for (String code : List.of(Requests.FULL_ROUTE, Requests.FREE, Requests.LEADERSHIP)) {
            Course course = course(code);
            SystemUser.run("test", () -> {
                var together = rules.verdicts(everybody, course, RuleDays.on(TestClock.TODAY));
                for (EmployeeId one : everybody) {
                    assertThat(together.getOrDefault(one, List.of()).subList(0, 2))
                            .as(code)
                            .usingRecursiveComparison()
                            .isEqualTo(List.of(
                                    rules.eligibility(
                                            one, course, true, StudyTerms.UNKNOWN, RuleDays.on(TestClock.TODAY)),
                                    rules.quota(one, course, RuleDays.on(TestClock.TODAY))));
                }
            });
        }
    }

    @Test
    void many_people_cost_no_more_statements_than_one() {
        Course course = course(Requests.FULL_ROUTE);
        int forOne = statements(everybody.subList(6, 7), course);
        assertThat(statements(everybody, course)).isEqualTo(forOne).isPositive();
    }

    private int statements(List<EmployeeId> group, Course course) {
        var count = new AtomicInteger();
        JdbcClient counting = JdbcClient.create(counting(count));
        Parameters asked = mock(Parameters.class, delegatesTo(parameters));
        LearnerRepository learners = new LearnerRepository(counting);
        StoredFacts facts = new StoredFacts(
                learners, new LedgerRepository(counting), new ConversionRepository(counting), asked, bonds, days);
        LearningRules counted = new LearningRules(decisions, learners, inputs, facts, access, cases);
        transactions.executeWithoutResult(running -> counted.verdicts(group, course, RuleDays.on(TestClock.TODAY)));
        return count.get() + mockingDetails(asked).getInvocations().size();
    }

    private DataSource counting(AtomicInteger count) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(database, arguments);
                    return answer instanceof Connection connection ? counting(connection, count) : answer;
                });
    }

    private Connection counting(Connection connection, AtomicInteger count) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        count.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private Course course(String code) {
        return SystemUser.call("test", () -> catalogue.find(requests.course(code)))
                .orElseThrow();
    }
}
