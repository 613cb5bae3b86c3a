package id.alur.system;

import id.alur.appraisal.Aspect;
import id.alur.appraisal.CoreValue;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.ResultKind;
import id.alur.appraisal.plan.AppraisalStart;
import id.alur.appraisal.plan.IndicatorDraft;
import id.alur.appraisal.plan.PlanDesk;
import id.alur.appraisal.plan.PlanView;
import id.alur.appraisal.plan.Plans;
import id.alur.appraisal.plan.ResultDraft;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.rating.RatingDesk;
import id.alur.appraisal.rating.RatingDraft;
import id.alur.appraisal.rating.Ratings;
import id.alur.appraisal.rating.ReportDesk;
import id.alur.appraisal.rating.ValueNote;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A year of an employee from the plan to the accepted result. Nobody waits until January: before the plan is submitted, the year is moved
 * back in the database, so that it is over when the engine asks for its last day.
 */
final class AppraisalDrill implements DrillCase {

    /** What the database keeps of a year. */
    private record Kept(UUID caseId, String state) {}

    private record Year(CityHall hall, DrillTasks tasks, EmployeeId employee, EmployeeId superior) implements Work {

        @Override
        public boolean attend() {
            Optional<Kept> found = find();
            if (found.isEmpty()) {
                hall.as(employee, () -> hall.service(AppraisalStart.class).start());
                return false;
            }
            if (found.get().state().equals("ACCEPTED")) {
                return true;
            }
            CaseFileId id = new CaseFileId(found.get().caseId());
            tasks.open(id.value()).ifPresent(task -> work(id, task));
            return false;
        }

        @Override
        public boolean isUnderWay() {
            return find().filter(kept -> !kept.state().equals("PLANNING")).isPresent();
        }

        Optional<Kept> find() {
            return hall.sql()
                    .sql("select case_id, state from appraisal.appraisal_year where employee_id = :employee")
                    .param("employee", employee.value())
                    .query(Kept.class)
                    .optional();
        }

        private void work(CaseFileId id, DrillTasks.Waiting task) {
            switch (task.elementId()) {
                case "Task_DraftPlan" -> {
                    plan(id);
                    tasks.complete(employee, task, Map.of());
                }
                case "Task_ReportYear" -> {
                    report(id);
                    tasks.complete(employee, task, Map.of());
                }
                case "Task_RateYear" -> {
                    rate(id);
                    tasks.complete(superior, task, Map.of());
                }
                case "Task_ReadResult" -> tasks.complete(employee, task, Map.of("remark", "Terima kasih."));
                default -> tasks.complete(superior, task, Map.of("outcome", "AGREED"));
            }
        }

        private void plan(CaseFileId id) {
            hall.sql().sql("""
                            update appraisal.appraisal_year set year = year - 1, period_months = 12
                            where case_id = :case and year = extract(year from started_at at time zone 'Asia/Jakarta')""").param("case", id.value()).update();
            hall.as(employee, () -> {
                if (hall.service(Plans.class).current(id).results().isEmpty()) {
                    hall.service(PlanDesk.class)
                            .add(
                                    id,
                                    new ResultDraft(
                                            ResultKind.MAIN,
                                            "Layanan berjalan tanpa gangguan",
                                            null,
                                            List.of(new IndicatorDraft(
                                                    null, Aspect.KUANTITAS, "Layanan yang berjalan", "4", "layanan"))));
                }
                return true;
            });
        }

        private void report(CaseFileId id) {
            hall.as(employee, () -> {
                PlanView plan = hall.service(Plans.class).current(id);
                PeriodView year = hall.service(Ratings.class).period(id, 0);
                plan.results().stream()
                        .flatMap(line -> line.indicators().stream())
                        .filter(one -> year.realisations().stream()
                                .noneMatch(done -> done.indicator().equals(one.id())))
                        .forEach(one -> hall.service(ReportDesk.class).save(id, 0, one.id(), "4 layanan", "", 0));
                return true;
            });
        }

        private void rate(CaseFileId id) {
            hall.as(superior, () -> {
                PeriodView year = hall.service(Ratings.class).period(id, 0);
                if (year.rating() == null) {
                    hall.service(RatingDesk.class)
                            .save(
                                    id,
                                    0,
                                    new RatingDraft(
                                            Expectation.SESUAI,
                                            "",
                                            Expectation.SESUAI,
                                            "",
                                            Arrays.stream(CoreValue.values())
                                                    .map(value -> new ValueNote(value, Expectation.SESUAI, ""))
                                                    .toList()),
                                    0);
                }
                return true;
            });
        }
    }

    @Override
    public String name() {
        return "appraisals";
    }

    @Override
    public List<Work> plan(City city, CityHall hall, int count) {
        DrillTasks tasks = new DrillTasks(hall);
        List<Work> all = new ArrayList<>();
        hall.sql()
                .sql("""
                        select e.id, s.id as superior from personnel.employee e join personnel.employee s on s.id = e.superior_id and s.active
                        where e.active and not exists (select from security.account a where a.employee_id = e.id)
                            and not exists (select from appraisal.appraisal_year y where y.employee_id = e.id)
                        order by md5('skp' || e.id::text) limit :count""")
                .param("count", count / 6)
                .query((row, number) -> new Year(
                        hall,
                        tasks,
                        new EmployeeId(row.getObject("id", UUID.class)),
                        new EmployeeId(row.getObject("superior", UUID.class))))
                .list()
                .forEach(all::add);
        return all;
    }

    @Override
    public List<String> violations(City city, CityHall hall, List<Work> all, Duration patience) {
        var check = new DrillCheck(city, hall, patience);
        List<UUID> cases = new ArrayList<>();
        for (Work one : all) {
            Optional<Kept> kept = ((Year) one).find();
            kept.map(Kept::caseId).ifPresent(cases::add);
            if (kept.filter(year -> year.state().equals("ACCEPTED")).isEmpty()) {
                check.add("a year that was to be accepted is " + kept);
            }
        }
        check.ended(cases);
        check.cases(cases);
        check.none("""
                select 'a step was done twice: ' || element_id from task.task
                where case_id = any (:cases) group by case_id, element_id having count(*) > 1""", cases);
        check.none("""
                select 'written down twice: ' || kind from casefile.case_event
                where case_id = any (:cases) and kind like 'appraisal.%' group by case_id, kind having count(*) > 1""", cases);
        check.none("""
                select 'not one plan and one rating that was sent' from unnest(:cases) c
                where 1 <> (select count(*) from appraisal.appraisal_year y join appraisal.plan p on p.year_id = y.id and p.state = 'AGREED'
                    join appraisal.rating r on r.year_id = y.id and r.number = 0 and r.predicate = 'BAIK' and r.sent_at is not null
                    where y.case_id = c)""", cases);
        check.none("""
                select 'not told once that the result is there' from unnest(:cases) c
                where 1 <> (select count(*) from notification.notice n where n.case_id = c and n.kind = 'appraisal-published')""", cases);
        return check.found();
    }
}
