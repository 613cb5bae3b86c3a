package id.alur.training.plan;

import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import id.alur.training.request.GapKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Agencies with people who plan and decide; each has a year of its own, because a year has one plan of the city at a time. */
public final class Plans {

    /** Shared by tests that make no plan of the city: plans end in 2100, and years would run out. */
    static final int WITHOUT_CITY = 2029;

    private static final AtomicInteger YEARS = new AtomicInteger(WITHOUT_CITY + 1);

    public final int year;

    public final EmployeeId officer;
    public final EmployeeId sekda;
    public final EmployeeId mayor;

    private final People people;
    private final PlanDesk desk;
    private final PlanFlow flow;
    private final CityPlanDesk city;

    /** An agency, its head and its planner. */
    public record Agency(String code, UnitId id, EmployeeId head, EmployeeId planner) {}

    public Plans(People people, PlanDesk desk, PlanFlow flow, CityPlanDesk city) {
        this(people, desk, flow, city, nextYear());
    }

    Plans(People people, PlanDesk desk, PlanFlow flow, CityPlanDesk city, int year) {
        this.year = year;
        this.people = people;
        this.desk = desk;
        this.flow = flow;
        this.city = city;
        UnitId office = people.opd("balai-" + UUID.randomUUID());
        officer = people.employee("Petugas", office, null);
        sekda = people.employee("Sekda", office, null);
        mayor = people.employee("Wali Kota", office, null);
        people.grant(officer, TrainingRoles.BKPSDM_TRAINING, null);
        people.grant(sekda, Role.SEKDA, null);
        people.grant(mayor, Role.PPK, null);
    }

    static int nextYear() {
        return YEARS.getAndIncrement();
    }

    /** With a plan of one complete need. */
    public Agency agency(String cost) {
        Agency agency = empty();
        As.employee(agency.planner()).run(() -> desk.save(desk.add(agency.id(), year), need("Pengadaan", cost)));
        return agency;
    }

    public Agency empty() {
        String code = "dinas-" + UUID.randomUUID();
        UnitId id = people.opd(code);
        EmployeeId head = people.head("Kepala", id, null);
        EmployeeId planner = people.employee("Perencana", id, head);
        people.grant(planner, TrainingRoles.TRAINING_PLANNER, id);
        return new Agency(code, id, head, planner);
    }

    public CaseFileId submit(EmployeeId who, Agency agency) {
        return submit(who, agency, "");
    }

    public CaseFileId submit(EmployeeId who, Agency agency, String answer) {
        return As.employee(who).call(() -> flow.submit(agency.id(), year, answer));
    }

    public CaseFileId send(Agency... accepted) {
        return officer()
                .call(() -> city.send(
                        year,
                        Set.copyOf(List.of(accepted).stream().map(Agency::id).toList())));
    }

    public As officer() {
        return As.employee(officer, TrainingRoles.BKPSDM_TRAINING);
    }

    public static NeedDraft need(String competence, String cost) {
        return new NeedDraft(
                competence,
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
                new BigDecimal(cost));
    }
}
