package id.alur.system;

import id.alur.funding.FundingPriority;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.training.plan.NeedDraft;
import id.alur.training.plan.PlanDesk;
import id.alur.training.plan.PlanFlow;
import id.alur.training.plan.PlanNeed;
import id.alur.training.plan.PlanPages;
import id.alur.training.request.GapKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Training plans that their heads approve and BKPSDM accepts, every second one after it was returned and sent again. */
final class PlanDrill implements DrillCase {

    /** A year for which nobody in the city plans yet. */
    private static final int YEARS_AHEAD = 2;

    private static final NeedDraft NEED = new NeedDraft(
            "Pengadaan",
            GapKind.COMPETENCE,
            "KLS-TEK",
            null,
            3,
            List.of(),
            FundingPriority.HIGH,
            "Belum bersertifikat",
            "LKPP",
            "SKKNI",
            2,
            new BigDecimal("6000000"));

    /** What the database keeps of a plan. */
    private record Kept(String state, @Nullable UUID caseId, boolean asked) {}

    /** The plan of one agency. */
    private record Planned(CityHall hall, DrillTasks tasks, UnitId agency, EmployeeId planner, boolean returned)
            implements Work {

        @Override
        public boolean attend() {
            Kept kept = find().orElse(new Kept("DRAFT", null, false));
            switch (kept.state()) {
                case "DRAFT" -> {
                    write();
                    submit("");
                }
                case "RETURNED" -> submit("Sudah diperbaiki.");
                case "ACCEPTED" -> {
                    return true;
                }
                default -> decide(kept);
            }
            return false;
        }

        @Override
        public boolean isUnderWay() {
            return find().filter(kept -> !List.of("DRAFT", "SUBMITTED").contains(kept.state()))
                    .isPresent();
        }

        Optional<Kept> find() {
            return hall.sql()
                    .sql("""
                            select state, case_id, exists (
                                select from approval.decision d where d.case_id = p.case_id and d.outcome = 'RETURNED') as asked
                            from training.plan p where unit_id = :agency and year = :year""")
                    .param("agency", agency.value())
                    .param("year", year())
                    .query(Kept.class)
                    .optional();
        }

        private void write() {
            PlanDesk desk = hall.service(PlanDesk.class);
            PlanPages pages = hall.service(PlanPages.class);
            hall.as(planner, () -> {
                List<PlanNeed> needs = pages.needs(agency, year());
                if (needs.isEmpty()) {
                    needs = List.of(desk.add(agency, year()));
                }
                needs.stream().filter(need -> !need.data().missing().isEmpty()).forEach(need -> desk.save(need, NEED));
                return true;
            });
        }

        private void submit(String answer) {
            hall.as(planner, () -> hall.service(PlanFlow.class).submit(agency, year(), answer));
        }

        private void decide(Kept kept) {
            if (kept.caseId() != null) {
                boolean asks = returned && !kept.asked() && kept.state().equals("APPROVED");
                tasks.open(kept.caseId())
                        .ifPresent(task ->
                                tasks.complete(task, planner, DrillTasks.answer(asks ? "RETURNED" : "APPROVED")));
            }
        }
    }

    private static int year() {
        return Year.now(ZoneId.of("Asia/Jakarta")).getValue() + YEARS_AHEAD;
    }

    @Override
    public String name() {
        return "training plans";
    }

    @Override
    public List<Work> plan(City city, CityHall hall, int count) {
        DrillTasks tasks = new DrillTasks(hall);
        List<Work> all = new ArrayList<>();
        hall.sql()
                .sql("""
                        select distinct on (o.id) o.id as agency, e.id as planner
                        from personnel.unit o join personnel.unit u on u.opd_id = o.id
                        join personnel.position p on p.unit_id = u.id and u.id <> o.id
                        join personnel.employee e on e.position_id = p.id and e.active
                        where o.id = o.opd_id and o.active and o.kind in ('DINAS', 'BADAN', 'KECAMATAN')
                          and not exists (select from training.plan t where t.unit_id = o.id and t.year = :year)
                          and not exists (select from security.role_grant g where g.employee_id = e.id)
                          and exists (select from personnel.position hp join personnel.employee h on h.position_id = hp.id and h.active
                                      where hp.unit_id = o.id and hp.head)
                        order by o.id, e.id limit :count""")
                .param("year", year())
                .param("count", count / 5 + 1)
                .query((row, number) -> {
                    UnitId agency = new UnitId(row.getObject("agency", UUID.class));
                    EmployeeId planner = new EmployeeId(row.getObject("planner", UUID.class));
                    return new Planned(hall, tasks, agency, planner, number % 2 == 0);
                })
                .list()
                .forEach(planned -> {
                    grant(hall.sql(), planned);
                    all.add(planned);
                });
        return all;
    }

    private static void grant(JdbcClient sql, Planned planned) {
        sql.sql("""
                        insert into security.role_grant (id, employee_id, role, unit_id, valid_from)
                        values (gen_random_uuid(), :planner, 'training-planner', :agency, date '2020-01-01')""")
                .param("planner", planned.planner().value())
                .param("agency", planned.agency().value())
                .update();
    }

    @Override
    public List<String> violations(City city, CityHall hall, List<Work> all, Duration patience) {
        if (all.isEmpty()) {
            return List.of("no agency without a plan of " + year());
        }
        var check = new DrillCheck(city, hall, patience);
        List<UUID> cases = new ArrayList<>();
        for (Work one : all) {
            Optional<Kept> kept = ((Planned) one).find();
            kept.map(Kept::caseId).ifPresent(cases::add);
            if (!kept.map(Kept::state).equals(Optional.of("ACCEPTED"))) {
                check.add("a plan is " + kept);
            }
        }
        check.cases(cases);
        // Whoever submits opens one case.
        check.none("""
                select 'a plan with several cases' from casefile.case_file
                where process_id = 'training-plan' and starter_employee_id in (
                    select starter_employee_id from casefile.case_file where id = any (:cases))
                group by starter_employee_id having count(*) > 1""", cases);
        check.none("""
                select 'not one approval that counts at ' || s.stage
                from unnest(:cases) c, (values ('OPD_HEAD'), ('BKPSDM')) s (stage)
                where 1 <> (select count(*) from approval.decision d
                    where d.case_id = c and d.stage = s.stage and d.counts and d.outcome = 'APPROVED')""", cases);
        check.none("""
                select 'a task that ended without a decision: ' || element_id from task.task t
                where t.case_id = any (:cases)
                  and not exists (select from approval.decision d where d.user_task_key = t.user_task_key)""", cases);
        return check.found();
    }
}
