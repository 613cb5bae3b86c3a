package id.alur.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.importing.ImportKind;
import id.alur.importing.ImportRun;
import id.alur.importing.ImportRunId;
import id.alur.importing.ImportRunner;
import id.alur.importing.ImportService;
import id.alur.personnel.RegisterFiles;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-111 A3, A4: completions and gaps of competence from files. */
@CoreTest
class CompletionImportTest {

    private static final String HEADER =
            "sumber,nomor,nip,bentuk,judul,penyelenggara,mulai,selesai,jp,sesi,nomor_sertifikat\n";
    private static final String GAPS = "nip,kode_kompetensi,tingkat_syarat,tingkat_kini,tanggal_nilai\n";

    @Autowired
    ImportService imports;

    @Autowired
    ImportRunner runner;

    @Autowired
    LearningService service;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Learners city;
    private String nip;

    @BeforeEach
    void somebody() {
        jdbc.sql("truncate personnel.import_run, batch.run cascade").update();
        city = new Learners(people, jdbc);
        nip = jdbc.sql("select nip from personnel.employee where id = :id")
                .param("id", city.employee.value())
                .query(String.class)
                .single();
        jdbc.sql("insert into training.competence (code, name) values ('K-9', 'Analisis data') on conflict do nothing")
                .update();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String file = HEADER + row("A-" + nip, nip, "NON-ELE", "2026-02-10", "12");
        assertThat(counts(run(LearningFiles.COMPLETION, file))).isEqualTo("DONE 1+0=0-0");
        assertThat(counts(run(LearningFiles.COMPLETION, file))).isEqualTo("DONE 0+0=1-0");
        assertThat(As.employee(city.employee)
                        .call(() -> service.standing(city.employee, 2026))
                        .jp())
                .isEqualTo(12);
    }

    @Test
    void a_wrong_row_is_reported_and_the_others_are_taken() {
        ImportRun run = run(
                LearningFiles.COMPLETION,
                HEADER
                        + row("B1-" + nip, nip, "NON-ELE", "2026-02-10", "12")
                        + row("B2-" + nip, nip, "NON-LAIN", "2026-02-10", "12"));
        assertThat(counts(run)).isEqualTo("DONE 1+0=0-1");
    }

    @Test
    void the_same_training_from_two_platforms_counts_once_and_the_second_is_told() {
        String one = row("D1-" + nip, nip, "NON-ELE", "2026-02-10", "12");
        assertThat(counts(run(LearningFiles.COMPLETION, HEADER + one))).isEqualTo("DONE 1+0=0-0");
        String other = one.replace("asn-berpijar", "lms-lan").replace("Keamanan siber", "KEAMANAN  Siber.");
        ImportRun run = run(
                LearningFiles.COMPLETION,
                HEADER + other + other.replace("D1-", "D2-").replace("2026-02-10", "2026-02-11"));
        assertThat(counts(run)).isEqualTo("DONE 1+0=0-1");
        assertThat(SystemUser.call("test", () -> imports.report(run.id())).stream()
                        .map(message -> message.row() + " " + message.code()))
                .containsExactly("2 error.learning.same-elsewhere");
        // A case of Alur that ends with the same training goes on, and counts nothing again.
        SystemUser.run("test", () -> {
            NewLedgerEntry finished = new NewLedgerEntry(
                    city.employee,
                    NewLedgerEntry.CASE,
                    "case-" + nip,
                    "NON-ELE",
                    "Keamanan Siber",
                    "BSSN",
                    LocalDate.of(2026, 2, 10),
                    LocalDate.of(2026, 2, 10),
                    12,
                    1,
                    null,
                    null,
                    null,
                    null);
            assertThat(service.post(finished)).isTrue();
            assertThat(service.post(finished)).as("asked again").isFalse();
        });
        assertThat(As.employee(city.employee)
                        .call(() -> service.standing(city.employee, 2026))
                        .jp())
                .isEqualTo(24);
    }

    @Test
    void a_file_of_gaps_replaces_what_an_earlier_one_said() {
        assertThat(counts(run(LearningFiles.COMPETENCE_GAP, GAPS + nip + ",K-9,4,2,2026-02-01\n")))
                .isEqualTo("DONE 0+1=0-0");
        assertThat(counts(run(LearningFiles.COMPETENCE_GAP, GAPS + nip + ",K-9,4,2,2026-02-01\n")))
                .isEqualTo("DONE 0+0=1-0");
        assertThat(counts(run(
                        LearningFiles.COMPETENCE_GAP,
                        GAPS + nip + ",K-9,4,3,2026-03-01\n" + nip + ",K-0,4,3,2026-03-01\n" + nip + ",K-9x,9,3,\n")))
                .isEqualTo("DONE 0+1=0-2");
        assertThat(jdbc.sql("select current_level from training.competence_gap where employee_id = :id")
                        .param("id", city.employee.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void officers_of_training_import_learning_and_officers_of_the_register_the_register() {
        As training = As.employee(city.head, TrainingRoles.BKPSDM_TRAINING);
        As register = As.employee(city.head, Role.BKPSDM_REGISTER);
        byte[] file = HEADER.getBytes(StandardCharsets.UTF_8);
        ImportRunId id = training.call(() -> imports.start(LearningFiles.COMPLETION, "a.csv", file));
        assertThat(training.call(() -> imports.latest(LearningFiles.ALL, 5))).isNotEmpty();
        assertThatThrownBy(() -> register.run(() -> imports.find(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> register.run(() -> imports.start(LearningFiles.COMPLETION, "a.csv", file)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> training.run(() -> imports.start(RegisterFiles.EMPLOYEE, "a.csv", file)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> training.run(() -> imports.latest(List.of(RegisterFiles.UNIT), 5)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private ImportRun run(ImportKind kind, String csv) {
        return SystemUser.call("test", () -> {
            ImportRunId id = imports.prepare(kind, "uji.csv", csv.getBytes(StandardCharsets.UTF_8));
            runner.run(id);
            return imports.find(id);
        });
    }

    private static String row(String number, String nip, String form, String ends, String jp) {
        return "asn-berpijar," + number + "," + nip + "," + form + ",Keamanan siber,BSSN,," + ends + "," + jp + ",,\n";
    }

    private static String counts(ImportRun run) {
        return "%s %d+%d=%d-%d"
                .formatted(
                        run.state(), run.createdCount(), run.updatedCount(), run.unchangedCount(), run.refusedCount());
    }
}
