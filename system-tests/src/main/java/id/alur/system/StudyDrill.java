package id.alur.system;

import id.alur.form.DraftKey;
import id.alur.identity.EmployeeId;
import id.alur.training.course.CourseId;
import id.alur.training.request.TrainingRequestService;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Study assignments from the request over five officials and the decree to diploma and service bond; every second one is not
 * finished. Nobody waits two years: before the mayor decides, the study is moved back in the database, so that it is over when the
 * engine asks for its last day. The waiting itself is not drilled here; approved requests wait at the same timer.
 */
final class StudyDrill implements DrillCase {

    /** Two in each wave, one of them finished. */
    private static final int STUDIES = 8;

    private static final int MONTHS = 24;

    /** What the database keeps of a study. */
    private record Kept(UUID caseId, String state) {}

    private record Assignment(
            CityHall hall, DrillTasks tasks, EmployeeId student, UUID course, LocalDate startsOn, boolean finishes)
            implements Work {

        @Override
        public boolean attend() {
            Optional<Kept> found = find();
            if (found.isEmpty()) {
                ask();
                return false;
            }
            Kept kept = found.get();
            if (kept.state().equals(end())) {
                return true;
            }
            tasks.open(kept.caseId()).ifPresent(task -> work(kept, task));
            return false;
        }

        @Override
        public boolean isUnderWay() {
            return find().filter(kept -> decided(kept.caseId())).isPresent();
        }

        Optional<Kept> find() {
            return hall.sql()
                    .sql(
                            "select case_id, state from training.request where applicant_id = :student and course_id = :course")
                    .param("student", student.value())
                    .param("course", course)
                    .query(Kept.class)
                    .optional();
        }

        String end() {
            return finishes ? "FINISHED" : "NOT_ATTENDED";
        }

        private boolean decided(UUID caseId) {
            return hall.sql()
                    .sql("select exists (select from approval.decision where case_id = :case)")
                    .param("case", caseId)
                    .query(Boolean.class)
                    .single();
        }

        private Map<String, Object> form() {
            return new HashMap<>(Map.of(
                    "courseId",
                    course.toString(),
                    "startsOn",
                    startsOn.toString(),
                    "daysOffConfirmed",
                    true,
                    // At one's post and paid by the city: beside other trainings, but not beside another's money.
                    "studyMode",
                    "ON_DUTY",
                    "studyFunding",
                    "APBD",
                    "lastRating",
                    "BAIK",
                    "notUnderDiscipline",
                    true,
                    "gapKind",
                    "COMPETENCE",
                    "gapReason",
                    "Diperlukan untuk melaksanakan tugas jabatan."));
        }

        boolean isAllowed() {
            return hall.as(student, () -> hall.service(TrainingRequestService.class)
                            .outlook(new CourseId(course), form()))
                    .obstacle()
                    .isEmpty();
        }

        private void ask() {
            Map<String, Object> form = form();
            form.put("offerDocument", tasks.file(student, TrainingRequestService.DRAFT));
            form.put("confirmed", true);
            hall.as(student, () -> hall.service(TrainingRequestService.class).submit(form));
        }

        private void work(Kept kept, DrillTasks.Waiting task) {
            switch (task.elementId()) {
                case "Task_ApproveByMayor" -> {
                    moveBack(kept.caseId());
                    tasks.complete(task, student, DrillTasks.answer("APPROVED"));
                }
                case "Task_SubmitReport" -> tasks.complete(student, task, report(task));
                case "Task_ConfirmFinish" ->
                    tasks.complete(
                            task,
                            student,
                            finishes
                                    ? Map.of(
                                            "outcome",
                                            end(),
                                            "graduatedOn",
                                            graduatedOn().toString())
                                    : Map.of("outcome", end(), "reason", "Sesuai surat perguruan tinggi."));
                default -> tasks.complete(task, student, DrillTasks.answer("APPROVED"));
            }
        }

        private static LocalDate graduatedOn() {
            return LocalDate.now(ZoneId.of("Asia/Jakarta")).minusDays(1);
        }

        private Map<String, Object> report(DrillTasks.Waiting task) {
            return finishes
                    ? Map.of(
                            "studyResult",
                            "GRADUATED",
                            "diploma",
                            tasks.file(student, DraftKey.task(task.key())),
                            "diplomaNumber",
                            "UN/" + task.userTaskKey(),
                            "graduatedOn",
                            graduatedOn().toString(),
                            "report",
                            "Saya lulus dan menerapkan analisis kebijakan pada rencana kerja bidang.")
                    : Map.of("studyResult", "NOT_FINISHED", "absenceReason", "Studi tidak dapat diselesaikan.");
        }

        private void moveBack(UUID caseId) {
            hall.sql()
                    .sql("update training.request set starts_on = :first, ends_on = :last where case_id = :case")
                    .param("first", graduatedOn().plusDays(1).minusMonths(MONTHS))
                    .param("last", graduatedOn())
                    .param("case", caseId)
                    .update();
        }
    }

    @Override
    public String name() {
        return "study assignments";
    }

    @Override
    public List<Work> plan(City city, CityHall hall, int count) {
        DrillTasks tasks = new DrillTasks(hall);
        LocalDate startsOn = Townspeople.courseBegins();
        new DrillBudget(hall).give(startsOn.getYear());
        UUID course = hall.sql()
                .sql(
                        "select id from training.course where active and course_class = 'TUGAS_BELAJAR' and study_months = :months"
                                + " order by code limit 1")
                .param("months", MONTHS)
                .query(UUID.class)
                .single();
        List<EmployeeId> candidates = hall.sql()
                .sql("""
                        select e.id from personnel.employee e join personnel.position p on p.id = e.position_id
                        join personnel.unit u on u.id = p.unit_id and u.id <> u.opd_id
                        where e.active and e.kind = 'PNS' and e.superior_id is not null
                          -- Nobody who is somebody in a journey.
                          and not exists (select from security.account a where a.employee_id = e.id)
                          and not exists (select from training.request r where r.applicant_id = e.id and r.course_id = :course)
                        order by md5(e.id::text) desc""")
                .param("course", course)
                .query((row, number) -> new EmployeeId(row.getObject("id", UUID.class)))
                .list();
        List<Work> all = new ArrayList<>();
        for (EmployeeId student : candidates) {
            var study = new Assignment(hall, tasks, student, course, startsOn, all.size() % 2 == 0);
            if (all.size() < STUDIES && study.isAllowed()) {
                all.add(study);
            }
        }
        return all;
    }

    @Override
    public List<String> violations(City city, CityHall hall, List<Work> all, Duration patience) {
        if (all.size() != STUDIES) {
            return List.of("only " + all.size() + " people may study");
        }
        var check = new DrillCheck(city, hall, patience);
        List<UUID> finished = new ArrayList<>();
        List<UUID> given = new ArrayList<>();
        for (Work one : all) {
            Assignment study = (Assignment) one;
            Optional<Kept> kept = study.find();
            kept.map(Kept::caseId).ifPresent(study.finishes() ? finished::add : given::add);
            if (!kept.map(Kept::state).equals(Optional.of(study.end()))) {
                check.add("a study that was to end as " + study.end() + " is " + kept);
            }
        }
        List<UUID> cases = new ArrayList<>(finished);
        cases.addAll(given);
        check.ended(cases);
        check.cases(cases);
        check.none("""
                select 'not one decree' from unnest(:cases) c where 1 <> (select count(*) from letter.letter l
                    where l.case_id = c and l.kind = 'keputusan-tugas-belajar' and l.withdrawn_at is null)""", finished);
        check.none("""
                select 'not one decree that was withdrawn' from unnest(:cases) c where 1 <> (select count(*) from letter.letter l
                    where l.case_id = c and l.kind = 'keputusan-tugas-belajar' and l.withdrawn_at is not null)""", given);
        check.none("""
                select 'not one service bond, one posting of hours and one evaluation' from unnest(:cases) c
                where 1 <> (select count(*) from training.service_bond b where b.case_id = c)
                   or 1 <> (select count(*) from training.jp_entry e where e.case_id = c)
                   or 1 <> (select count(*) from training.evaluation e where e.training_case_id = c)""", finished);
        // The journal and not only what remains: given twice and taken back once is wrong, too.
        check.none("""
                select 'money of a finished study: ' || coalesce(b.spent, 0) from training.request r
                left join training.budget_reservation b on b.case_id = r.case_id
                where r.case_id = any (:cases) and (coalesce(b.spent, 0) <> r.cost or r.cost <> (
                    select sum(j.spent_change) from training.budget_entry j where j.case_id = r.case_id))""", finished);
        check.none("""
                select 'money or a bond of a study that was given up' from unnest(:cases) c
                where exists (select from training.budget_reservation b where b.case_id = c and b.reserved + b.spent > 0)
                   or exists (select from training.service_bond b where b.case_id = c)
                   or 2 <> (select count(*) from training.budget_entry j where j.case_id = c)""", given);
        return check.found();
    }
}
