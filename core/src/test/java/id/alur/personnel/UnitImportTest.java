package id.alur.personnel;

import static id.alur.personnel.Imports.counts;
import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.importing.ImportRun;
import id.alur.importing.ImportRunner;
import id.alur.importing.ImportService;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class UnitImportTest {

    private static final String HEADER = "kode,nama,jenis,kode_induk,aktif\n";
    private static final String POSITIONS = "kode,nama_jabatan,kode_unit,rumpun,jenjang,kepala,aktif\n";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ExportService exports;

    private final Imports imports;

    @Autowired
    UnitImportTest(ImportService service, ImportRunner runner) {
        imports = new Imports(service, runner);
    }

    @BeforeEach
    void empty() {
        TestDatabase.truncate(jdbc, "personnel.employee, personnel.position, personnel.unit");
    }

    @Test
    void each_unit_belongs_to_the_nearest_agency_at_or_above_it() {
        imports.units(Imports.UNITS + "seksi-a,Seksi A,seksi,bidang-p2p,ya\n");
        assertThat(jdbc.sql("""
                                select u.code || ' ' || coalesce(o.code, '-') from personnel.unit u
                                left join personnel.unit o on o.id = u.opd_id order by 1""").query(String.class).list())
                .containsExactly("bidang-p2p dinkes", "dinkes dinkes", "kota -", "seksi-a dinkes");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        imports.units(Imports.UNITS);
        assertThat(counts(imports.units(Imports.UNITS))).isEqualTo("DONE 0+0=3-0~0");
        imports.positions(Imports.POSITIONS);
        assertThat(counts(imports.positions(Imports.POSITIONS))).isEqualTo("DONE 0+0=5-0~0");
    }

    @Test
    void a_unit_moves_to_another_parent_with_all_below_it() {
        imports.units(Imports.UNITS);
        imports.units(HEADER + "badan,Badan,badan,kota,ya\nbidang-p2p,Bidang P2P,bidang,badan,ya\n");
        assertThat(jdbc.sql("""
                                select o.code from personnel.unit u join personnel.unit o on o.id = u.opd_id
                                where u.code = 'bidang-p2p'""").query(String.class).single()).isEqualTo("badan");
    }

    @Test
    void a_unit_that_becomes_inactive_with_people_or_posts_in_it_is_a_warning() {
        imports.city();
        ImportRun run = imports.units("""
                kode,nama,jenis,kode_induk,aktif
                dinkes,Dinas Kesehatan,dinas,kota,ya
                bidang-p2p,Bidang P2P,bidang,dinkes,tidak
                baru,Bidang Baru,bidang,dinkes,tidak
                """);
        assertThat(imports.report(run)).containsExactly("3 aktif ~unit-occupied 2 2");
        assertThat(jdbc.sql("select active from personnel.unit where code = 'bidang-p2p'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void circles_unknown_parents_and_second_cities_are_refused() {
        ImportRun run = imports.units(
                Imports.UNITS
                        + "a,A,bidang,b,ya\nb,B,bidang,a,ya\nc,C,bidang,entah,ya\nd,D,bidang,c,ya\ne,E,kota,,ya\nf,F,seksi,,ya\n");
        assertThat(imports.report(run))
                .containsExactly(
                        "2 jenis unit-second-city",
                        "3 kode_induk unit-refused kota 2",
                        "4 kode_induk unit-refused dinkes 3",
                        "5 kode_induk unit-cycle 5, 6",
                        "6 kode_induk unit-cycle 5, 6",
                        "7 kode_induk unit-unknown entah",
                        "8 kode_induk unit-refused c 7",
                        "9 jenis unit-second-city",
                        "10 kode_induk unit-parent-missing");
    }

    @Test
    void a_known_city_stays_and_the_second_one_is_refused() {
        imports.units(Imports.UNITS);
        ImportRun run = imports.units(HEADER + "e,E,kota,,ya\n");
        assertThat(imports.report(run)).containsExactly("2 jenis unit-second-city");
    }

    @Test
    void the_register_knows_who_is_a_teacher_by_the_title_or_by_the_family_that_the_file_names() {
        imports.units(Imports.UNITS);
        imports.positions(POSITIONS + """
                g1,Guru Ahli Muda,dinkes,fungsional,ahli_muda,tidak,ya
                g2,Kepala Sekolah,dinkes,Guru,ahli_madya,tidak,ya
                g3,Gurita Ahli Muda,dinkes,fungsional,ahli_muda,tidak,ya
                g4,Guru Besar Tamu,dinkes,administrasi,pelaksana,tidak,ya
                """);
        assertThat(jdbc.sql("select code from personnel.position where teacher order by code")
                        .query(String.class)
                        .list())
                .containsExactly("g1", "g2");
        byte[] exported = As.employee(new EmployeeId(UUID.randomUUID()), Role.BKPSDM_REGISTER)
                .call(() -> exports.export(RegisterFiles.POSITION, ExportService.Format.CSV))
                .content();
        assertThat(new String(exported, StandardCharsets.UTF_8)).contains("g2,Kepala Sekolah,dinkes,guru,ahli_madya");
    }

    @Test
    void a_position_needs_a_known_unit_and_a_level_of_its_family() {
        imports.units(Imports.UNITS);
        ImportRun run = imports.positions(POSITIONS
                + "p1,Satu,entah,jpt,pratama,ya,ya\n"
                + "p2,Dua,dinkes,jpt,ahli muda,ya,ya\n"
                + "p3,Tiga,dinkes,fungsional,Ahli Muda,,\n"
                + "p4,Empat,dinkes,pejabat negara,pratama,ya,ya\n"
                + "p5,Lima,dinkes,jpt,madya,ya,ya\n"
                + "p 6,Enam,dinkes,jpt,pratama,ya,ya\n");
        assertThat(imports.report(run))
                .containsExactly(
                        "2 kode_unit unit-unknown-yet",
                        "3 jenjang cell-one-of utama, madya, pratama",
                        "5 jenjang position-elected-level",
                        "6 jenjang ~position-level-in-city",
                        "7 kode cell-code - . _ /");
        assertThat(counts(run)).isEqualTo("DONE 2+0=0-4~1");
    }

    @Test
    void the_working_week_of_a_unit_comes_from_its_own_column_and_stays_where_the_file_says_nothing() {
        imports.units(Imports.UNITS);
        imports.units("kode,nama,jenis,kode_induk,hari_kerja,aktif\ndinkes,Dinas Kesehatan,dinas,kota,6,ya\n");
        assertThat(week("dinkes")).isEqualTo(6);
        assertThat(week("bidang-p2p")).as("not those below").isEqualTo(5);
        imports.units(Imports.UNITS);
        imports.units("kode,nama,jenis,kode_induk,hari_kerja,aktif\ndinkes,Dinas Kesehatan,dinas,kota,,ya\n");
        assertThat(week("dinkes")).as("an older file, and an empty cell").isEqualTo(6);
        ImportRun refused =
                imports.units("kode,nama,jenis,kode_induk,hari_kerja,aktif\ndinkes,Dinas Kesehatan,dinas,kota,7,ya\n");
        assertThat(imports.report(refused)).containsExactly("2 hari_kerja unit-week");
        byte[] exported = As.employee(new EmployeeId(UUID.randomUUID()), Role.BKPSDM_REGISTER)
                .call(() -> exports.export(RegisterFiles.UNIT, ExportService.Format.CSV))
                .content();
        assertThat(new String(exported, StandardCharsets.UTF_8)).contains("dinkes,Dinas Kesehatan,dinas,kota,ya,6");
    }

    private int week(String unit) {
        return jdbc.sql("select work_week from personnel.unit where code = :code")
                .param("code", unit)
                .query(Integer.class)
                .single();
    }
}
