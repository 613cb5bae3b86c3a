package id.alur.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.PositionId;
import id.alur.identity.Role;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.importing.ImportRunner;
import id.alur.importing.ImportService;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.Tasks;
import id.alur.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Looking people up and editing one of them. */
@CoreTest
class RegisterTest {

    private static final As OFFICER = As.employee(new EmployeeId(UUID.randomUUID()), Role.BKPSDM_REGISTER);
    private static final As COLLEAGUE = As.employee(new EmployeeId(UUID.randomUUID()));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Register register;

    @Autowired
    RegisterService service;

    @Autowired
    ImportService imports;

    @Autowired
    ImportRunner runner;

    @Autowired
    Tasks tasks;

    private EmployeeId mayor;
    private EmployeeId head;
    private EmployeeId chief;
    private EmployeeId staff;

    @BeforeEach
    void city() {
        TestDatabase.truncate(jdbc, "personnel.employee, personnel.position, personnel.unit");
        new Imports(imports, runner).city();
        mayor = id("WK-2025");
        head = id(Imports.HEAD_NIP);
        chief = id(Imports.CHIEF_NIP);
        staff = id(Imports.STAFF_NIP);
    }

    @Test
    void colleagues_see_name_post_and_unit_but_not_the_nip() {
        Person person = COLLEAGUE.call(() -> register.get(staff));
        assertThat(person.displayName()).isEqualTo("Slamet");
        assertThat(person.positionTitle()).isEqualTo("Pengelola Data");
        assertThat(person.unitName()).isEqualTo("Bidang P2P");
        assertThat(person.opdCode()).isEqualTo("dinkes");
        assertThat(person.nip()).isNull();
    }

    @Test
    void the_nip_is_shown_to_the_person_the_superior_and_officers() {
        assertThat(As.employee(staff).call(() -> register.get(staff)).nip()).isEqualTo(Imports.STAFF_NIP);
        assertThat(As.employee(chief).call(() -> register.get(staff)).nip()).isEqualTo(Imports.STAFF_NIP);
        assertThat(OFFICER.call(() -> register.get(staff)).nip()).isEqualTo(Imports.STAFF_NIP);
        assertThat(As.employee(head).call(() -> register.get(staff)).nip()).isNull();
    }

    @Test
    void the_personal_record_is_for_the_person_and_officers() {
        assertThat(OFFICER.call(() -> register.record(staff)).rankName()).isEqualTo("Penata Muda");
        assertThat(As.employee(staff).call(() -> register.record(staff)).birthDate())
                .isEqualTo("1990-03-03");
        assertThatThrownBy(() -> As.employee(chief).call(() -> register.record(staff)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void people_are_found_by_the_beginnings_of_the_words_of_their_name() {
        jdbc.sql("update personnel.employee set name = 'Siti Nur''aini Abdul-Rahman' where nip = ?")
                .param(Imports.STAFF_NIP)
                .update();
        for (String text : List.of("siti", "SIT", "nur", "aini", "rahm sit", "abdul-rah", "Nur'ai")) {
            assertThat(found(COLLEAGUE, text)).as(text).containsExactly(staff);
        }
        assertThat(found(COLLEAGUE, "iti")).isEmpty();
        assertThat(found(COLLEAGUE, "& | ! :* '")).hasSize(4);
    }

    @Test
    void a_name_as_printed_finds_its_person_and_a_degree_alone_nobody() {
        jdbc.sql("""
                        update personnel.employee set name = 'Siti ʿAbdu’r-Raḥmān', title_front = 'Dr.', title_back = 'S.E., M.Si.'
                        where nip = ?""").param(Imports.STAFF_NIP).update();
        String printed = COLLEAGUE.call(() -> register.get(staff)).displayName();
        for (String text : List.of(printed, "Siti\u200B \u00ADAbdu", "RAḤMĀN", "siti, s.e.", "Dr. Siti")) {
            assertThat(found(COLLEAGUE, text)).as(text).containsExactly(staff);
        }
        assertThat(found(COLLEAGUE, "Dr.")).isEmpty();
        assertThat(found(COLLEAGUE, "Siti, S.H.")).isEmpty();
    }

    @Test
    void officers_find_by_the_beginning_of_a_nip_and_others_by_the_whole_of_it() {
        assertThat(found(OFFICER, "19900303")).containsExactly(staff);
        assertThat(found(COLLEAGUE, "19900303")).isEmpty();
        assertThat(found(COLLEAGUE, "19900303 201503 1 003")).containsExactly(staff);
    }

    @Test
    void a_search_can_be_narrowed_to_a_unit_with_all_below_and_paged() {
        UnitId agency = COLLEAGUE.call(() -> register.units()).stream()
                .filter(unit -> unit.code().equals("dinkes"))
                .findFirst()
                .orElseThrow()
                .id();
        var page = COLLEAGUE.call(() -> register.search(new RegisterQuery("", agency, false, 1, 1)));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows()).extracting(Person::displayName).containsExactly("Hadi");
    }

    @Test
    void the_reporting_line_leads_up_to_the_mayor() {
        assertThat(COLLEAGUE.call(() -> register.reportingLine(staff)))
                .extracting(Person::id)
                .containsExactly(chief, head, mayor);
        assertThat(COLLEAGUE.call(() -> register.team(head)))
                .extracting(Person::id)
                .containsExactly(chief);
        assertThat(COLLEAGUE.call(() -> register.displayNames(Set.of(staff, new EmployeeId(UUID.randomUUID())))))
                .containsExactly(Map.entry(staff, "Slamet"));
    }

    @Test
    void open_tasks_are_found_by_the_present_name_and_unit_of_whom_they_are_about() {
        CaseFileId file = tasks.openCase(staff, "uji-proses");
        TaskKey open = tasks.inQueue(file, "role:bkpsdm-training");
        TaskKey done = tasks.inQueue(file, "role:bkpsdm-training");
        jdbc.sql("update task.task set state = 'COMPLETED' where user_task_key = :key")
                .param("key", done.value())
                .update();
        Imports files = new Imports(imports, runner);
        files.people(Imports.HEADER + Imports.row(Imports.STAFF_NIP, "Slamet Riyadi", "staf", Imports.CHIEF_NIP));
        assertThat(searchText(open)).contains("slamet riyadi bidang p2p");
        files.units(Imports.UNITS.replace("Bidang P2P", "Bidang Pencegahan"));
        assertThat(searchText(open)).contains("slamet riyadi bidang pencegahan");
        assertThat(searchText(done)).doesNotContain("riyadi");
        OFFICER.run(() -> service.edit(staff, new EmployeeDraft(position("kadis"), head, true, 1)));
        assertThat(searchText(open)).contains("slamet riyadi dinas kesehatan");
    }

    private PositionId position(String code) {
        return new PositionId(jdbc.sql("select id from personnel.position where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single());
    }

    private String searchText(TaskKey key) {
        return jdbc.sql("select search_text from task.task where user_task_key = :key")
                .param("key", key.value())
                .query(String.class)
                .single();
    }

    @Test
    void an_officer_changes_a_superior_and_it_is_recorded() {
        OFFICER.run(() -> service.edit(staff, draft(staff, head, true)));
        assertThat(OFFICER.call(() -> register.get(staff)).superiorId()).isEqualTo(head);
        assertThat(jdbc.sql(
                                "select details->'superior'->>'to' from audit.entry where action = 'register.edit' and object_id = ?")
                        .param(staff.toString())
                        .query(String.class)
                        .single())
                .isEqualTo(head.toString());
    }

    @Test
    void a_circle_is_refused() {
        assertRefused(() -> service.edit(head, draft(head, staff, true)), "edit-cycle");
        assertRefused(() -> service.edit(head, draft(head, head, true)), "superior-self");
    }

    @Test
    void only_the_mayor_has_no_superior() {
        assertRefused(() -> service.edit(head, draft(head, null, true)), "superior-missing");
        assertRefused(() -> service.edit(mayor, draft(mayor, head, true)), "superior-of-mayor");
    }

    @Test
    void who_has_a_team_can_not_leave_before_it_has_another_superior() {
        assertRefused(() -> service.edit(chief, draft(chief, head, false)), "still-superior");
        OFFICER.run(() -> service.edit(staff, draft(staff, head, true)));
        OFFICER.run(() -> service.edit(chief, draft(chief, head, false)));
        assertThat(OFFICER.call(() -> register.get(chief)).active()).isFalse();
        assertThat(found(OFFICER, "citra")).isEmpty();
        assertRefused(() -> service.edit(staff, draft(staff, chief, true)), "superior-inactive");
    }

    @Test
    void a_change_made_meanwhile_is_not_overwritten() {
        EmployeeDraft mine = draft(staff, mayor, true);
        OFFICER.run(() -> service.edit(staff, draft(staff, head, true)));
        assertRefused(() -> service.edit(staff, mine), "changed-meanwhile");
    }

    @Test
    void saving_without_a_change_leaves_the_version_alone() {
        OFFICER.run(() -> service.edit(staff, draft(staff, chief, true)));
        assertThat(OFFICER.call(() -> register.get(staff)).version()).isZero();
    }

    @Test
    void somebody_who_is_not_there_is_not_found() {
        EmployeeId nobody = new EmployeeId(UUID.randomUUID());
        assertThatThrownBy(() -> COLLEAGUE.call(() -> register.get(nobody))).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_REGISTER")
    void only_officers_of_the_register_edit(Role role) {
        EmployeeDraft draft = draft(staff, head, true);
        assertThatThrownBy(() -> As.employee(chief, role).run(() -> service.edit(staff, draft)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private EmployeeDraft draft(EmployeeId id, @Nullable EmployeeId superior, boolean active) {
        Person person = OFFICER.call(() -> register.get(id));
        return new EmployeeDraft(person.positionId(), superior, active, person.version());
    }

    private List<EmployeeId> found(As who, String text) {
        return who.call(() -> register.search(RegisterQuery.byName(text, 50))).rows().stream()
                .map(Person::id)
                .toList();
    }

    private EmployeeId id(String nip) {
        return EmployeeId.of(jdbc.sql("select id::text from personnel.employee where nip = ?")
                .param(nip)
                .query(String.class)
                .single());
    }

    private static void assertRefused(Runnable action, String reason) {
        assertThatThrownBy(() -> OFFICER.run(action))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("error.personnel." + reason));
    }
}
