package id.alur.personnel;

import static id.alur.personnel.Imports.CHIEF;
import static id.alur.personnel.Imports.CHIEF_NIP;
import static id.alur.personnel.Imports.HEAD;
import static id.alur.personnel.Imports.HEADER;
import static id.alur.personnel.Imports.HEAD_NIP;
import static id.alur.personnel.Imports.MAYOR;
import static id.alur.personnel.Imports.PEOPLE;
import static id.alur.personnel.Imports.STAFF;
import static id.alur.personnel.Imports.STAFF_NIP;
import static id.alur.personnel.Imports.counts;
import static id.alur.personnel.Imports.row;
import static org.assertj.core.api.Assertions.assertThat;

import id.alur.importing.ImportRun;
import id.alur.importing.ImportRunner;
import id.alur.importing.ImportService;
import id.alur.testing.CoreTest;
import id.alur.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class EmployeeImportTest {

    private static final String NEW_A = "198004042005031004";
    private static final String NEW_B = "198105052006032005";

    @Autowired
    JdbcClient jdbc;

    private final Imports imports;

    @Autowired
    EmployeeImportTest(ImportService service, ImportRunner runner) {
        imports = new Imports(service, runner);
    }

    @BeforeEach
    void city() {
        TestDatabase.truncate(
                jdbc, "personnel.employee, personnel.position, personnel.unit, personnel.import_run, batch.run");
        imports.units(Imports.UNITS);
        imports.positions(Imports.POSITIONS);
    }

    @Test
    void accepted_rows_are_taken_over_with_their_superiors_from_the_same_file_in_any_order() {
        ImportRun run = imports.people(HEADER + STAFF + CHIEF + HEAD + MAYOR);
        assertThat(imports.report(run)).isEmpty();
        assertThat(counts(run)).isEqualTo("DONE 4+0=0-0~0");
        assertThat(jdbc.sql("select nip from personnel.employee where superior_id is null")
                        .query(String.class)
                        .list())
                .containsExactly("WK-2025");
        assertThat(superiorOf(STAFF_NIP)).isEqualTo(CHIEF_NIP);
    }

    @Test
    void the_same_file_again_changes_nothing_and_touches_no_version() {
        imports.people(PEOPLE);
        String before = versions();
        ImportRun again = imports.people(PEOPLE);
        assertThat(counts(again)).isEqualTo("DONE 0+0=4-0~0");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void an_empty_cell_changes_nothing_and_a_dash_takes_away() {
        imports.people(PEOPLE);
        imports.people(HEADER + STAFF_NIP + ",,Slamet,Dr.,S.E.,L,,PNS,III/a,staf," + CHIEF_NIP
                + ",slamet@contoh.example,tidak\n");
        imports.people(HEADER + STAFF_NIP + ",,Slamet,,-,,,PNS,,staf,,,\n");
        assertThat(jdbc.sql("""
                        select concat_ws('|', title_front, coalesce(title_back, 'none'), email, grade, active)
                        from personnel.employee where nip = ?""").param(STAFF_NIP).query(String.class).single())
                .isEqualTo("Dr.|none|slamet@contoh.example|III/a|f");
        assertThat(superiorOf(STAFF_NIP)).isEqualTo(CHIEF_NIP);
    }

    @Test
    void characters_that_nobody_sees_are_no_part_of_a_number_or_a_name() {
        imports.people(PEOPLE);
        imports.people(HEADER + row("\u202A" + NEW_A + "\u202C\u200B", "Uji\u200B Em\u00ADpat", "staf", CHIEF_NIP));
        assertThat(jdbc.sql("select name from personnel.employee where nip = ?")
                        .param(NEW_A)
                        .query(String.class)
                        .single())
                .isEqualTo("Uji Empat");
    }

    @Test
    void a_column_with_the_month_first_refuses_the_file() {
        ImportRun run = imports.people(HEADER
                + NEW_A + ",,A,,,L,4/4/1980,PNS,III/a,staf," + CHIEF_NIP + ",,ya\n"
                + NEW_B + ",,B,,,P,5/15/1981,PNS,III/a,staf," + CHIEF_NIP + ",,ya\n");
        assertThat(run.state()).isEqualTo(ImportRun.State.FAILED);
        assertThat(run.failure()).isNotNull().satisfies(failure -> {
            assertThat(failure.key()).isEqualTo("error.sheet.file-date-order");
            assertThat(failure.arguments()).containsExactly("tanggal_lahir", 3);
        });
    }

    @Test
    void only_changed_rows_get_a_new_version() {
        imports.people(PEOPLE);
        ImportRun run = imports.people(HEADER + STAFF.replace("Slamet", "Slamet Riyadi") + CHIEF);
        assertThat(counts(run)).isEqualTo("DONE 0+1=1-0~0");
        assertThat(jdbc.sql("select version from personnel.employee where nip = ?")
                        .param(STAFF_NIP)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_superior_may_be_in_the_register_already() {
        imports.people(PEOPLE);
        ImportRun run = imports.people(HEADER + row(NEW_A, "Baru", "staf", CHIEF_NIP));
        assertThat(counts(run)).isEqualTo("DONE 1+0=0-0~0");
    }

    @Test
    void a_cycle_refuses_the_rows_that_form_it_and_names_them() {
        ImportRun run = imports.people(PEOPLE
                + row(NEW_A, "A", "staf", NEW_B)
                + row(NEW_B, "B", "staf", NEW_A)
                + row("198206062007031006", "C", "staf", CHIEF_NIP));
        assertThat(imports.report(run))
                .containsExactly("6 nip_atasan superior-cycle 6, 7", "7 nip_atasan superior-cycle 6, 7");
        assertThat(counts(run)).isEqualTo("DONE 5+0=0-2~0");
    }

    @Test
    void a_cycle_that_closes_through_the_register_is_refused() {
        imports.people(PEOPLE);
        ImportRun run = imports.people(HEADER + row(HEAD_NIP, "Hadi", "kadis", STAFF_NIP));
        assertThat(imports.report(run)).containsExactly("2 nip_atasan superior-cycle 2");
        assertThat(superiorOf(HEAD_NIP)).isEqualTo("WK-2025");
    }

    @Test
    void swapping_superior_and_subordinate_in_one_file_is_no_cycle() {
        imports.people(PEOPLE);
        ImportRun run = imports.people(
                HEADER + row(CHIEF_NIP, "Citra", "staf", STAFF_NIP) + row(STAFF_NIP, "Slamet", "kabid", HEAD_NIP));
        assertThat(counts(run)).isEqualTo("DONE 0+2=0-0~0");
        assertThat(superiorOf(CHIEF_NIP)).isEqualTo(STAFF_NIP);
    }

    @Test
    void who_depends_on_a_refused_new_superior_is_refused_with_the_row_that_is_to_blame() {
        ImportRun run = imports.people(HEADER + MAYOR + HEAD + CHIEF.replace("III/a", "V/z") + STAFF);
        assertThat(imports.report(run)).containsExactly("4 golongan grade-pns", "5 nip_atasan superior-refused 4");
        assertThat(counts(run)).isEqualTo("DONE 2+0=0-2~0");
    }

    @Test
    void who_depends_on_a_refused_change_of_a_known_superior_is_taken_over() {
        imports.people(PEOPLE);
        ImportRun run = imports.people(HEADER + CHIEF.replace("III/a", "V/z") + row(NEW_A, "Baru", "staf", CHIEF_NIP));
        assertThat(counts(run)).isEqualTo("DONE 1+0=0-1~0");
    }

    @Test
    void a_number_that_is_in_the_file_twice_is_refused_each_time() {
        ImportRun run = imports.people(PEOPLE + STAFF.replace("Slamet", "Slamet Lain"));
        assertThat(imports.report(run)).containsExactly("5 nip duplicate 6", "6 nip duplicate 5");
    }

    @Test
    void only_the_mayor_has_no_superior_and_there_is_one_mayor() {
        ImportRun run = imports.people(PEOPLE
                + row(NEW_A, "Tanpa", "staf", "")
                + "WK-LAIN,,Wali Lain,,,P,,PEJABAT_NEGARA,,walikota,,,ya\n"
                + "WAKIL-1,,Wakil Wali,,,P,,PEJABAT_NEGARA,,staf,,,ya\n");
        assertThat(imports.report(run))
                .contains(
                        "6 nip_atasan superior-missing",
                        "7 kode_jabatan second-mayor",
                        "8 nip_atasan superior-missing");
    }

    @Test
    void a_second_mayor_is_refused_when_the_first_is_known_already() {
        imports.people(PEOPLE);
        ImportRun run = imports.people(HEADER + "WK-LAIN,,Wali Lain,,,P,,PEJABAT_NEGARA,,walikota,,,ya\n"
                + MAYOR.replace("walikota,,", "walikota," + HEAD_NIP + ","));
        assertThat(imports.report(run))
                .containsExactly("2 kode_jabatan second-mayor", "3 nip_atasan superior-of-mayor");
    }

    @Test
    void who_leaves_must_not_leave_active_people_without_a_superior() {
        imports.people(PEOPLE);
        ImportRun alone = imports.people(HEADER + row(CHIEF_NIP, "Citra", "kabid", HEAD_NIP, "tidak"));
        assertThat(imports.report(alone)).containsExactly("2 aktif still-superior 1");
        ImportRun handedOver = imports.people(HEADER
                + row(CHIEF_NIP, "Citra", "kabid", HEAD_NIP, "tidak")
                + row(STAFF_NIP, "Slamet", "staf", HEAD_NIP));
        assertThat(counts(handedOver)).isEqualTo("DONE 0+2=0-0~0");
        ImportRun back = imports.people(HEADER + row(STAFF_NIP, "Slamet", "staf", CHIEF_NIP));
        assertThat(imports.report(back)).containsExactly("2 nip_atasan superior-inactive");
    }

    @Test
    void birth_date_and_sex_come_from_the_number_when_the_file_leaves_them_out() {
        imports.people(HEADER + MAYOR + "19860926 201505 2 001,,Ani,,,,,PNS,IIIa,staf,WK-2025,,\n");
        assertThat(jdbc.sql(
                                "select nip, sex, birth_date::text, grade, active from personnel.employee where name = 'Ani'")
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("198609262015052001", "F", "1986-09-26", "III/a", true);
    }

    @Test
    void a_second_head_of_a_unit_and_a_shared_nik_are_warnings() {
        ImportRun run = imports.people(PEOPLE
                + "198609262015051001,1671042609860001,A,,,,,PNS,III/a,kabid," + HEAD_NIP + ",,ya\n"
                + "198609262015051002,1671042609860001,B,,,,,PNS,III/a,staf," + HEAD_NIP + ",,ya\n");
        assertThat(imports.report(run))
                .containsExactly(
                        "4 kode_jabatan ~two-heads bidang-p2p",
                        "6 kode_jabatan ~two-heads bidang-p2p",
                        "6 nik ~nik-shared",
                        "7 nik ~nik-shared");
        assertThat(run.refusedCount()).isZero();
    }

    @Test
    void an_import_leaves_an_audit_row_and_no_file() {
        ImportRun run = imports.people(PEOPLE);
        assertThat(jdbc.sql(
                                "select details->>'created' from audit.entry where action = 'register.import' and object_id = ?")
                        .param(run.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("4");
        assertThat(jdbc.sql("select file is null from personnel.import_run where id = ?")
                        .param(run.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private String superiorOf(String nip) {
        return jdbc.sql("""
                        select s.nip from personnel.employee e join personnel.employee s on s.id = e.superior_id where e.nip = ?""").param(nip).query(String.class).single();
    }

    private String versions() {
        return jdbc.sql("select string_agg(nip || version || changed_at, ' ' order by nip) from personnel.employee")
                .query(String.class)
                .single();
    }
}
