package id.alur.training.event;

import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetStatus;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseId;
import id.alur.training.course.Courses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city hall around UC-115: an officer, agencies with people and money, an event. */
public final class Events {

    /** What a seat costs. */
    public static final long COST = 500_000;

    public static final int DAYS_TO_CONFIRM = 14;
    public static final int DAYS_TO_START = 21;

    private static final String COURSES = """
            code,title,provider,form_code,course_class,jp,days,cost,place,starts_on
            G-1,Pelayanan prima,BKPSDM,KLS-TEK,KLASIKAL,16,2,500000,IN_CITY,
            G-2,Penulisan naskah dinas,BKPSDM,KLS-TEK,KLASIKAL,16,2,500000,IN_CITY,
            """;

    private final EventDesk desk;
    private final EventProposals proposals;
    private final EventPages pages;
    private final People people;
    private final JdbcClient jdbc;
    private final EmployeeId officer;

    public Events(
            CourseCatalogue catalogue,
            EventDesk desk,
            EventProposals proposals,
            EventPages pages,
            People people,
            JdbcClient jdbc) {
        this.desk = desk;
        this.proposals = proposals;
        this.pages = pages;
        this.people = people;
        this.jdbc = jdbc;
        Courses.load(catalogue, COURSES);
        officer = people.employee("Petugas", people.opd("bkpsdm-" + UUID.randomUUID()), null);
        people.grant(officer, TrainingRoles.BKPSDM_TRAINING, null);
    }

    public As officer() {
        return As.employee(officer, TrainingRoles.BKPSDM_TRAINING);
    }

    public EmployeeId officerId() {
        return officer;
    }

    public EventDraft draft(LocalDate today, int quota, long cost) {
        return draft("G-1", today, quota, CostKind.PER_PERSON, cost);
    }

    public EventDraft draft(String course, LocalDate today, int quota, CostKind kind, long cost) {
        return new EventDraft(
                course(course),
                today.plusDays(DAYS_TO_START),
                today.plusDays(DAYS_TO_START + 1),
                "Aula BKPSDM",
                quota,
                kind,
                BigDecimal.valueOf(cost),
                today.plusDays(DAYS_TO_CONFIRM));
    }

    /** A published event. */
    public EventId open(EventDraft draft) {
        return officer().call(() -> {
            EventId id = desk.create(draft, true);
            desk.publish(id);
            return id;
        });
    }

    /** Admits everybody in the order that the page suggests. */
    public void admit(EventId id) {
        officer()
                .run(() -> desk.admit(
                        id,
                        pages.view(id).entries().stream()
                                .map(EventEntry::participant)
                                .filter(one -> one.state() == ParticipantState.PROPOSED)
                                .map(Participant::id)
                                .toList()));
    }

    /** Proposes people of an agency, in this order. */
    public List<ParticipantId> propose(EventId id, EmployeeId head, List<EmployeeId> employees) {
        List<ParticipantId> ids = new ArrayList<>();
        employees.forEach(one -> ids.add(As.employee(head).call(() -> proposals.propose(id, one))));
        return ids;
    }

    /** People without any office. */
    public List<EmployeeId> staff(UnitId opd, EmployeeId head, int count) {
        List<EmployeeId> staff = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            staff.add(people.employee("Pegawai " + (i + 1), opd, head));
        }
        return staff;
    }

    public static void money(BudgetDesk budget, UnitId opd, int year, long rupiah) {
        SystemUser.call(
                "test",
                () -> budget.create(new BudgetLineDraft(
                        opd, year, "5.1.02.02.12", "Kursus", BigDecimal.valueOf(rupiah), BudgetStatus.SET)));
    }

    public long reserved(UnitId opd) {
        return sum("reserved", opd);
    }

    public long spent(UnitId opd) {
        return sum("spent", opd);
    }

    private long sum(String column, UnitId opd) {
        return jdbc.sql("select coalesce(sum(" + column + "), 0) from training.budget_line where unit_id = :unit")
                .param("unit", opd.value())
                .query(Long.class)
                .single();
    }

    public CourseId course(String code) {
        return new CourseId(jdbc.sql("select id from training.course where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single());
    }

    public String state(ParticipantId id) {
        return jdbc.sql("select state from training.event_participant where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    public CaseFileId caseOf(ParticipantId id) {
        return new CaseFileId(jdbc.sql("select case_id from training.event_participant where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single());
    }

    /** States by rank. */
    public List<String> states(EventId id) {
        return jdbc.sql(
                        "select state from training.event_participant where event_id = :id and rank is not null order by rank")
                .param("id", id.value())
                .query((row, number) -> row.getString("state"))
                .list();
    }

    public List<String> notices(EmployeeId of) {
        return jdbc.sql("select kind from notification.notice where recipient_id = :id")
                .param("id", of.value())
                .query((row, number) -> row.getString("kind"))
                .list();
    }
}
