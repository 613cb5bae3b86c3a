package id.alur.bench;

import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLine;
import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetPages;
import id.alur.budget.BudgetRoles;
import id.alur.budget.BudgetService;
import id.alur.budget.BudgetStatus;
import id.alur.funding.BudgetLineId;
import id.alur.funding.FundingPriority;
import id.alur.identity.AlurUser;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The part of {@link TrainingBench} about money. */
final class BudgetPagesBench {

    private static final int AGENCIES = 40;
    private static final int YEAR = 2026;
    private static final List<FundingPriority> PRIORITIES = List.of(FundingPriority.values());
    private static final BigDecimal COST = BigDecimal.valueOf(1_000_000);

    private final JdbcClient jdbc;
    private final BudgetService service;
    private final BudgetDesk desk;
    private final BudgetPages pages;

    BudgetPagesBench(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        service = context.getBean(BudgetService.class);
        desk = context.getBean(BudgetDesk.class);
        pages = context.getBean(BudgetPages.class);
    }

    void measure(int reservations, Report report) {
        long began = System.nanoTime();
        UUID officer = fill(reservations);
        double each = (System.nanoTime() - began) / 1e6 / (reservations + reservations / 10.0);
        report.figure("training", "one reservation or place on the waiting list, mean", each, "ms");
        AlurUser user = new AlurUser(
                new EmployeeId(officer), "", true, true, Set.of(Role.EMPLOYEE, BudgetRoles.BUDGET_OFFICER));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            BudgetLineId fullest = pages.lines(YEAR).stream()
                    .max(Comparator.comparing(BudgetLine::reserved))
                    .orElseThrow()
                    .id();
            report.figure(Goal.BUDGET_PAGE, Percentiles.ofPage(this::yearPage).p95());
            report.figure(
                    Goal.BUDGET_LINE_PAGE,
                    Percentiles.ofPage(() -> linePage(fullest)).p95());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void yearPage() {
        pages.years();
        pages.changeableAgencies();
        pages.lines(YEAR);
        pages.demand(YEAR);
    }

    private void linePage(BudgetLineId line) {
        pages.line(line);
        pages.waiting(line);
        pages.journal(line, 0, 50);
    }

    /** Forty agencies with a line each that is just used up, and a tenth more cases that wait; returns an employee. */
    private UUID fill(int reservations) {
        List<UnitId> agencies = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            UUID unit = UUID.randomUUID();
            jdbc.sql(
                            "insert into personnel.unit (id, code, name, kind, opd_id) values (:id, :code, :name, 'DINAS', :id)")
                    .param("id", unit)
                    .param("code", "ukur-" + i)
                    .param("name", "Dinas Ukur " + i)
                    .update();
            agencies.add(new UnitId(unit));
        }
        UUID officer = employee(agencies.getFirst());
        List<CaseFileId> cases = cases(officer, reservations + reservations / 10);
        SystemUser.run("bench", () -> {
            for (int i = 0; i < AGENCIES; i++) {
                int count = reservations / AGENCIES + (i < reservations % AGENCIES ? 1 : 0);
                desk.create(new BudgetLineDraft(
                        agencies.get(i),
                        YEAR,
                        "5.1.02.02.12",
                        "Belanja kursus",
                        COST.multiply(BigDecimal.valueOf(count)),
                        BudgetStatus.SET));
            }
            for (int i = 0; i < cases.size(); i++) {
                UnitId agency = agencies.get(i % AGENCIES);
                FundingPriority priority = PRIORITIES.get(i % PRIORITIES.size());
                if (i < reservations) {
                    service.reserve(cases.get(i), agency, YEAR, COST, priority);
                } else {
                    service.joinWaitingList(cases.get(i), agency, YEAR, COST, priority, Instant.EPOCH.plusSeconds(i));
                }
            }
        });
        return officer;
    }

    private UUID employee(UnitId unit) {
        UUID position = UUID.randomUUID();
        jdbc.sql(
                        "insert into personnel.position (id, code, title, unit_id, family) values (:id, 'ukur', 'Pelaksana', :unit, 'ADMINISTRASI')")
                .param("id", position)
                .param("unit", unit.value())
                .update();
        UUID employee = UUID.randomUUID();
        jdbc.sql("""
                        insert into personnel.employee (id, nip, name, sex, kind, position_id)
                        values (:id, 'ukur-1', 'Petugas Ukur', 'F', 'PNS', :position)""").param("id", employee).param("position", position).update();
        return employee;
    }

    private List<CaseFileId> cases(UUID subject, int count) {
        return jdbc.sql("""
                        insert into casefile.case_file (id, number, process_id, title, subject_employee_id, starter_employee_id, opened_at)
                        select gen_random_uuid(), 'UKUR/2026/' || n, 'training-request', 'Pelatihan ukur', :subject, :subject, clock_timestamp()
                        from generate_series(1, :count) n returning id""")
                .param("subject", subject)
                .param("count", count)
                .query((row, number) -> new CaseFileId(row.getObject("id", UUID.class)))
                .list();
    }
}
