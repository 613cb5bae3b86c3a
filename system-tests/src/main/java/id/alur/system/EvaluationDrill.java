package id.alur.system;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.training.course.CourseId;
import id.alur.training.evaluation.EvaluationService;
import id.alur.training.evaluation.NewEvaluation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Evaluations of trainings that ended long ago, so that participant, BKPSDM and superior are asked about all levels at once; each form
 * is answered once.
 *
 * <p>Tried on broken code (30 November 2026): the first answer to each opening of a level was lost on its way to the engine, and
 * {@code EvaluationFlow.open} opened and told again what it had opened. The drill failed with "not told once that they are asked".
 */
final class EvaluationDrill implements DrillCase {

    private static final int MONTHS_AGO = 13;
    private static final int LEVELS = 4;

    /** What the database keeps of an evaluation. */
    private record Kept(UUID caseId, String state, int answered) {}

    /** The evaluation of one training. */
    private record Evaluated(
            CityHall hall, DrillTasks tasks, EmployeeId participant, CaseFileId training, CourseId course)
            implements Work {

        @Override
        public boolean attend() {
            Optional<Kept> found = find();
            if (found.isEmpty()) {
                var wanted = new NewEvaluation(
                        training,
                        participant,
                        course,
                        LocalDate.now(ZoneId.of("Asia/Jakarta")).minusMonths(MONTHS_AGO),
                        null);
                SystemUser.call("fire-drill", () -> hall.service(EvaluationService.class)
                        .start(wanted));
                return false;
            }
            tasks.open(found.get().caseId())
                    .ifPresent(task -> tasks.complete(task, participant, answer(task.elementId())));
            return found.get().answered() == LEVELS;
        }

        @Override
        public boolean isUnderWay() {
            return find().filter(kept -> kept.answered() > 0).isPresent();
        }

        Optional<Kept> find() {
            return hall.sql()
                    .sql("""
                            select case_id, state, (select count(*) from training.evaluation_level l
                                where l.evaluation_id = e.id and l.state = 'ANSWERED') as answered
                            from training.evaluation e where training_case_id = :training""")
                    .param("training", training.value())
                    .query(Kept.class)
                    .optional();
        }

        private static Map<String, Object> answer(String elementId) {
            return switch (elementId) {
                case "Task_AnswerReaction" ->
                    Map.of(
                            "materialScore", "4",
                            "trainerScore", "4",
                            "methodScore", "3",
                            "facilityScore", "4",
                            "usefulnessScore", "5");
                case "Task_RecordLearning" -> Map.of("tested", "YES", "preTest", 50, "postTest", 80);
                case "Task_JudgeBehaviour" ->
                    Map.of(
                            "assessable", "YES",
                            "applyScore", "4",
                            "qualityScore", "4",
                            "independenceScore", "3",
                            "sharingScore", "3");
                default ->
                    Map.of(
                            "assessable", "YES",
                            "targetScore", "4",
                            "serviceScore", "3",
                            "efficiencyScore", "5",
                            "comment", "Laporan SKP triwulan III dan IV.");
            };
        }
    }

    @Override
    public String name() {
        return "evaluations";
    }

    @Override
    public List<Work> plan(City city, CityHall hall, int count) {
        DrillTasks tasks = new DrillTasks(hall);
        CourseId course = hall.sql()
                .sql(
                        "select id from training.course where active and course_class = 'KLASIKAL' and jp >= 40 order by code limit 1")
                .query((row, number) -> new CourseId(row.getObject("id", UUID.class)))
                .single();
        List<Work> all = new ArrayList<>();
        hall.sql()
                .sql("""
                        select e.id from personnel.employee e join personnel.employee s on s.id = e.superior_id and s.active
                        where e.active and not exists (select from security.account a where a.employee_id = e.id) order by md5(e.id::text) limit :count""")
                .param("count", count / 6)
                .query((row, number) -> new EmployeeId(row.getObject("id", UUID.class)))
                .list()
                .forEach(one -> all.add(new Evaluated(hall, tasks, one, trained(hall, one), course)));
        return all;
    }

    /** The case of a training that somebody has been to. */
    private static CaseFileId trained(CityHall hall, EmployeeId participant) {
        UUID id = UUID.randomUUID();
        hall.sql()
                .sql("""
                        insert into casefile.case_file (id, number, process_id, title, subject_employee_id, starter_employee_id, state,
                            opened_at, closed_at)
                        values (:id, :number, 'training-request', 'Pelatihan', :who, :who, 'CLOSED', now(), now())""")
                .param("id", id)
                .param("number", "UJI/" + id)
                .param("who", participant.value())
                .update();
        return new CaseFileId(id);
    }

    @Override
    public List<String> violations(City city, CityHall hall, List<Work> all, Duration patience) {
        var check = new DrillCheck(city, hall, patience);
        List<UUID> cases = new ArrayList<>();
        List<UUID> trainings = new ArrayList<>();
        for (Work one : all) {
            Evaluated evaluated = (Evaluated) one;
            trainings.add(evaluated.training().value());
            evaluated.find().map(Kept::caseId).ifPresent(cases::add);
        }
        check.ended(cases);
        check.cases(cases);
        check.none("""
                select 'not one evaluation of a training' from unnest(:cases) c
                where 1 <> (select count(*) from training.evaluation e where e.training_case_id = c and e.state = 'FINISHED')
                   or 1 <> (select count(*) from casefile.case_file f where f.parent_case_id = c)""", trainings);
        check.none("""
                select 'not one answer and one question about level ' || n from unnest(:cases) c, generate_series(1, 4) n
                where 1 <> (select count(*) from training.evaluation e join training.evaluation_level l on l.evaluation_id = e.id
                    join task.task t on t.user_task_key = l.user_task_key and t.case_id = e.case_id
                    where e.case_id = c and l.level = n and l.state = 'ANSWERED')""", cases);
        check.none("""
                select 'somebody was asked twice: ' || element_id from task.task
                where case_id = any (:cases) group by case_id, element_id having count(*) > 1""", cases);
        check.none("""
                select 'written down twice: ' || kind from casefile.case_event
                where case_id = any (:cases) and kind like 'evaluation.%' group by case_id, kind having count(*) > 1""", cases);
        check.none("""
                select 'not told once that they are asked' from unnest(:cases) c
                where 1 <> (select count(*) from notification.notice n where n.case_id = c and n.kind = 'evaluation-reaction-opened')
                   or 1 <> (select count(*) from notification.notice n where n.case_id = c and n.kind = 'evaluation-behaviour-opened')""", cases);
        return check.found();
    }
}
