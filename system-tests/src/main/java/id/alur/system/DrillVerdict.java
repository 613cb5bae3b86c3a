package id.alur.system;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether every request ended as decided, exactly once, and inbox and engine agree. */
final class DrillVerdict {

    private final City city;
    private final CityHall hall;
    private final JdbcClient sql;

    DrillVerdict(City city, CityHall hall) {
        this.city = city;
        this.hall = hall;
        this.sql = hall.sql();
    }

    /** @param patience for what follows a decision: the engine's last steps, the projection, the announcement */
    List<String> violations(List<DrillRequest> requests, Duration patience) {
        var check = new DrillCheck(city, hall, patience);
        List<UUID> cases = cases(requests);
        if (cases.size() != requests.size()) {
            check.add(requests.size() + " requests were made, " + cases.size() + " exist");
        }
        List<UUID> refused = cases(requests.stream()
                .filter(request -> !request.ending().isApproved())
                .toList());
        List<UUID> approved = cases(requests.stream()
                .filter(request -> request.ending().isApproved())
                .toList());
        requests.forEach(request -> ending(request, check));
        check.ended(refused);
        check.none("""
                select 'an approved request that does not wait once for the end of its course' from unnest(:cases) c
                where 1 <> (select count(*) from engine.element_instance e
                    join engine.process_instance i on i.process_instance_key = e.process_instance_key
                    where i.case_id = c and e.element_id = 'Event_CourseEnded' and e.state = 'ACTIVE')""", approved);
        check.cases(cases);
        // No word of an official counted twice, no task that ended by itself.
        check.none("""
                select 'a stage decided twice: ' || stage from approval.decision
                where case_id = any (:cases) and outcome <> 'RETURNED' group by case_id, stage having count(*) > 1""", cases);
        check.none("""
                select 'a task that ended without a decision: ' || element_id from task.task t
                where t.case_id = any (:cases) and t.element_id <> 'Task_ReviseRequest'
                  and not exists (select from approval.decision d where d.user_task_key = t.user_task_key)""", cases);
        check.none("""
                select 'an approved request for which not just the price of its course is reserved' from training.request r
                join training.course c on c.id = r.course_id
                left join training.budget_reservation b on b.case_id = r.case_id
                where r.case_id = any (:cases) and coalesce(b.reserved, 0) <> c.cost""", approved);
        check.none("""
                select 'a refused request that holds money' from training.budget_reservation
                where case_id = any (:cases) and reserved <> 0""", refused);
        return check.found();
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

    private void ending(DrillRequest request, DrillCheck check) {
        var states = sql.sql(
                        "select state from training.request where applicant_id = :applicant and course_id = :course")
                .param("applicant", request.applicant().value())
                .param("course", request.course())
                .query(String.class)
                .list();
        if (!states.equals(List.of(request.ending().state()))) {
            check.add("a request that was to end as " + request.ending() + " is " + states);
        }
    }
}
