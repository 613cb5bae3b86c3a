package id.alur.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether every request ended as decided, exactly once, and inbox and engine agree. */
final class DrillVerdict {

    private static final String UNSENT = "engine.outbox where state <> 'DONE' and case_id";

    private final City city;
    private final JdbcClient sql;

    DrillVerdict(City city, CityHall hall) {
        this.city = city;
        this.sql = hall.sql();
    }

    /** @param patience for what follows a decision: the engine's last steps, the projection, the announcement */
    List<String> violations(List<DrillRequest> requests, Duration patience) {
        List<UUID> cases = cases(requests);
        List<UUID> ended = cases(requests.stream()
                .filter(request -> !request.ending().isApproved())
                .toList());
        FireDrill.await(() -> count("casefile.case_file where state = 'OPEN' and id", ended) == 0, patience);
        FireDrill.await(
                () -> count("engine.process_instance where state = 'ACTIVE' and case_id", ended) == 0, patience);
        List<UUID> approved = cases(requests.stream()
                .filter(request -> request.ending().isApproved())
                .toList());
        FireDrill.await(() -> waiting(approved) == approved.size(), patience);
        // What a killed dispatcher had in hand is sent again once its lease is over, though the engine may have done it
        // long ago.
        FireDrill.await(() -> count(UNSENT, cases) == 0, patience);
        var violations = new ArrayList<String>();
        if (cases.size() != requests.size()) {
            violations.add(requests.size() + " requests were made, " + cases.size() + " exist");
        }
        for (DrillRequest request : requests) {
            ending(request, violations);
        }
        none(violations, "case files still open", "casefile.case_file where state = 'OPEN' and id", ended);
        addUnlessZero(
                violations,
                "approved requests that do not wait for the end of their course",
                approved.size() - waiting(approved));
        none(violations, "tasks still open in the inbox", "task.task where open and case_id", cases);
        none(
                violations,
                "instances still running",
                "engine.process_instance where state <> 'COMPLETED' and case_id",
                ended);
        none(violations, "commands not sent or parked", UNSENT, cases);
        int instances = count("engine.process_instance where case_id", cases);
        if (instances != cases.size()) {
            violations.add(cases.size() + " cases have " + instances + " process instances");
        }
        twice(violations, cases);
        money(violations, approved, ended);
        engineAgrees(violations, ended);
        return violations;
    }

    private List<UUID> cases(List<DrillRequest> requests) {
        return requests.stream()
                .flatMap(request -> sql
                        .sql(
                                "select case_id from training.request where applicant_id = :applicant and course_id = :course")
                        .param("applicant", request.applicant().value())
                        .param("course", request.course())
                        .query(UUID.class)
                        .list()
                        .stream())
                .toList();
    }

    /** How many of them stand at the timer after the approval, each once. */
    private int waiting(List<UUID> cases) {
        return sql.sql("""
                        select count(*) from engine.element_instance e
                        join engine.process_instance i on i.process_instance_key = e.process_instance_key
                        where i.case_id = any(:cases) and e.element_id = 'Event_CourseEnded' and e.state = 'ACTIVE'""")
                .param("cases", cases.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private void ending(DrillRequest request, List<String> violations) {
        var states = sql.sql(
                        "select state from training.request where applicant_id = :applicant and course_id = :course")
                .param("applicant", request.applicant().value())
                .param("course", request.course())
                .query(String.class)
                .list();
        if (!states.equals(List.of(request.ending().state()))) {
            violations.add("a request that was to end as " + request.ending() + " is " + states);
        }
    }

    /** No word of an official counted twice, no task born twice, no applicant told twice. */
    private void twice(List<String> violations, List<UUID> cases) {
        int decidedTwice = sql.sql("""
                        select count(*) from (
                            select 1 from approval.decision d
                            where d.case_id = any(:cases) and d.outcome <> 'RETURNED'
                            group by d.case_id, d.stage having count(*) > 1) twice""")
                .param("cases", cases.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
        int closedTwice = sql.sql("""
                        select count(*) from (
                            select 1 from casefile.case_event where case_id = any(:cases) and kind = 'closed'
                            group by case_id having count(*) <> 1) twice""")
                .param("cases", cases.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
        int tasksWithoutDecision = sql.sql("""
                        select count(*) from task.task t where t.case_id = any(:cases) and t.element_id <> 'Task_ReviseRequest'
                          and not exists (select from approval.decision d where d.user_task_key = t.user_task_key)""")
                .param("cases", cases.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
        addUnlessZero(violations, "stages decided twice", decidedTwice);
        addUnlessZero(violations, "cases closed more than once", closedTwice);
        addUnlessZero(violations, "tasks that ended without anybody's decision", tasksWithoutDecision);
    }

    /** What is approved holds the exact price of its course, what is refused holds nothing. */
    private void money(List<String> violations, List<UUID> approved, List<UUID> refused) {
        int wrong = sql.sql("""
                        select count(*) from training.request r join training.course c on c.id = r.course_id
                        left join training.budget_reservation b on b.case_id = r.case_id
                        where (r.case_id = any(:approved) and coalesce(b.reserved, 0) <> c.cost)
                           or (r.case_id = any(:refused) and coalesce(b.reserved, 0) <> 0)""")
                .param("approved", approved.toArray(UUID[]::new))
                .param("refused", refused.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
        addUnlessZero(violations, "requests whose money is not reserved as was decided", wrong);
    }

    /** The engine itself is asked: an instance that it still runs could be cancelled. */
    private void engineAgrees(List<String> violations, List<UUID> cases) {
        List<Long> keys = sql.sql(
                        "select process_instance_key from engine.process_instance where case_id = any(:cases)")
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
        try (var engine = new EngineItself(city)) {
            long running = keys.stream().filter(engine::cancel).count();
            addUnlessZero(violations, "instances that ended for us but not for the engine", (int) running);
        }
    }

    private void none(List<String> violations, String what, String fromWhere, List<UUID> cases) {
        addUnlessZero(violations, what, count(fromWhere, cases));
    }

    private static void addUnlessZero(List<String> violations, String what, int number) {
        if (number != 0) {
            violations.add(number + " " + what);
        }
    }

    private int count(String fromWhere, List<UUID> cases) {
        return sql.sql("select count(*) from " + fromWhere + " = any(:cases)")
                .param("cases", cases.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
