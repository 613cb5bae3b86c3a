package id.alur.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.batch.BatchRunner;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.personnel.ExportService;
import id.alur.personnel.Imports;
import id.alur.personnel.RegisterFiles;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The life of an import: start, progress, cancel, crash, failure; and who may do what with it. */
@CoreTest
class ImportRunTest {

    private static final As OFFICER = As.employee(new EmployeeId(UUID.randomUUID()), Role.BKPSDM_REGISTER);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImportService service;

    @Autowired
    ImportRunner runner;

    @Autowired
    ExportService exports;

    private Imports imports;

    @BeforeEach
    void empty() {
        TestDatabase.truncate(
                jdbc,
                "personnel.employee, personnel.position, personnel.unit, personnel.import_run, batch.run, scheduler.scheduled_task");
        imports = new Imports(service, runner);
    }

    @Test
    void a_run_that_was_cut_off_is_carried_out_from_the_beginning() {
        ImportRunId id = OFFICER.call(() -> service.start(RegisterFiles.UNIT, "unit.csv", bytes(Imports.UNITS)));
        jdbc.sql("update batch.run set state = 'RUNNING', phase = 'applying', total = 3, done = 2, attempts = 1")
                .update();
        assertThat(OFFICER.call(() -> service.find(id)).state()).isEqualTo(ImportRun.State.APPLYING);
        ImportRun run = carryOut(id);
        assertThat(Imports.counts(run)).isEqualTo("TRIED 3+0=0-0~0");
        assertThat(run.doneRows()).isEqualTo(3);
    }

    @Test
    void starting_keeps_the_file_and_hands_the_run_over_to_the_background() {
        ImportRunId id = OFFICER.call(() -> service.start(RegisterFiles.UNIT, "unit.csv", bytes(Imports.UNITS)));
        assertThat(OFFICER.call(() -> service.find(id)).state()).isEqualTo(ImportRun.State.WAITING);
        assertThat(jdbc.sql("select count(*) from scheduler.scheduled_task where task_name = ?")
                        .param(BatchRunner.TASK)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_canceled_run_applies_nothing() {
        ImportRunId id = OFFICER.call(() -> service.start(RegisterFiles.UNIT, "unit.csv", bytes(Imports.UNITS)));
        OFFICER.run(() -> service.cancel(id));
        ImportRun run = carryOut(id);
        assertThat(run.state()).isEqualTo(ImportRun.State.CANCELED);
        assertThat(run.finishedAt()).isNotNull();
        assertThat(count("personnel.unit")).isZero();
    }

    @Test
    void what_has_ended_can_not_be_canceled_and_is_not_carried_out_again() {
        ImportRun run = imports.units(Imports.UNITS);
        assertThatThrownBy(() -> OFFICER.run(() -> service.cancel(run.id())))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("error.personnel.import-ended"));
        assertThat(carryOut(run.id())).isEqualTo(run);
    }

    @Test
    void an_import_is_tried_first_and_changes_nothing_until_somebody_applies_it() {
        ImportRunId id = OFFICER.call(() -> service.start(RegisterFiles.UNIT, "unit.csv", bytes(Imports.UNITS)));
        ImportRun tried = carryOut(id);
        assertThat(Imports.counts(tried)).isEqualTo("TRIED 3+0=0-0~0");
        assertThat(count("personnel.unit")).isZero();
        assertThat(imports.report(tried))
                .containsExactly("2 - sheet.row-created", "3 - sheet.row-created", "4 - sheet.row-created");
        OFFICER.run(() -> service.apply(id));
        assertThatThrownBy(() -> OFFICER.run(() -> service.apply(id))).isInstanceOf(DomainException.class);
        ImportRun done = carryOut(id);
        assertThat(Imports.counts(done)).isEqualTo("DONE 3+0=0-0~0");
        assertThat(count("personnel.unit")).isEqualTo(3);
        assertThat(imports.report(done)).isEmpty();
    }

    @Test
    void what_was_tried_and_is_not_wanted_is_discarded_with_its_file() {
        ImportRunId id = OFFICER.call(() -> service.start(RegisterFiles.UNIT, "unit.csv", bytes(Imports.UNITS)));
        carryOut(id);
        OFFICER.run(() -> service.cancel(id));
        assertThat(OFFICER.call(() -> service.find(id)).state()).isEqualTo(ImportRun.State.CANCELED);
        assertThat(count("personnel.import_run where file is not null")).isZero();
    }

    @Test
    void runs_follow_one_another_in_the_order_in_which_they_were_handed_in() {
        ImportRunId first = OFFICER.call(() -> service.start(RegisterFiles.UNIT, "unit.csv", bytes(Imports.UNITS)));
        ImportRunId second =
                OFFICER.call(() -> service.start(RegisterFiles.POSITION, "jabatan.csv", bytes(Imports.POSITIONS)));
        assertThat(SystemUser.call("test", () -> runner.run(second))).isFalse();
        assertThat(OFFICER.call(() -> service.find(second)).state()).isEqualTo(ImportRun.State.WAITING);
        carryOut(first);
        assertThat(SystemUser.call("test", () -> runner.run(second))).isTrue();
    }

    @Test
    void a_run_over_which_the_process_ended_again_and_again_is_put_aside_and_says_so() {
        ImportRunId id = OFFICER.call(() -> service.start(RegisterFiles.UNIT, "unit.csv", bytes(Imports.UNITS)));
        jdbc.sql("update batch.run set state = 'RUNNING', attempts = 3").update();
        ImportRun run = carryOut(id);
        assertThat(run.state()).isEqualTo(ImportRun.State.FAILED);
        assertThat(run.failure()).extracting(ImportRun.Failure::key).isEqualTo("error.batch.process-ended");
        assertThat(count("personnel.import_run where file is not null")).isOne();
    }

    @Test
    void a_file_that_can_not_be_read_fails_with_the_reason_and_changes_nothing() {
        ImportRun run = imports.units("kode,nama\na,b\n");
        assertThat(run.state()).isEqualTo(ImportRun.State.FAILED);
        assertThat(run.failure()).extracting(ImportRun.Failure::key).isEqualTo("error.sheet.file-columns-missing");
    }

    @Test
    void empty_too_large_and_old_files_are_refused_at_once() {
        assertRefused(new byte[0], "file-empty");
        assertRefused(new byte[ImportService.MAX_BYTES + 1], "file-too-large");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "file-old-excel");
    }

    private void assertRefused(byte[] content, String reason) {
        assertThatThrownBy(() -> OFFICER.run(() -> service.start(RegisterFiles.UNIT, "unit.csv", content)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("error.sheet." + reason));
        assertThat(count("personnel.import_run")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void export_gives_back_what_import_takes(ExportService.Format format) {
        imports.city();
        imports.people(
                Imports.HEADER
                        + "198609262015052001,1671046609860001,\"'=Ani, \"\"A\"\"\",+Dr.,@S.E.,P,1986-09-26,PNS,III/a,staf,WK-2025,ani@contoh.example,tidak\n");
        for (ImportKind kind : RegisterFiles.ALL) {
            long rows = count("personnel."
                    + (kind.equals(RegisterFiles.UNIT)
                            ? "unit"
                            : kind.equals(RegisterFiles.POSITION) ? "position" : "employee"));
            byte[] file = OFFICER.call(() -> exports.export(kind, format)).content();
            ImportRun run = imports.run(kind, file);
            assertThat(imports.report(run))
                    .filteredOn(line -> !line.contains("~"))
                    .isEmpty();
            assertThat(Imports.counts(run)).startsWith("DONE 0+0=" + rows + "-0");
        }
    }

    @Test
    void no_exported_cell_begins_like_a_formula() {
        imports.city();
        imports.people(Imports.HEADER
                + Imports.row("198609262015052001", "=HYPERLINK(\"\"x\"\")", "staf", "WK-2025")
                        .replace("=H", "\"=H")
                        .replace("\"x\"\")", "\"x\"\")\""));
        String csv = new String(
                OFFICER.call(() -> exports.export(RegisterFiles.EMPLOYEE, ExportService.Format.CSV))
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("'=HYPERLINK").doesNotContain(",=").doesNotContain("\"=");
        assertThat(jdbc.sql("select name from personnel.employee where nip = '198609262015052001'")
                        .query(String.class)
                        .single())
                .isEqualTo("=HYPERLINK(\"x\")");
    }

    @Test
    void an_export_is_recorded() {
        OFFICER.run(() -> exports.export(RegisterFiles.EMPLOYEE, ExportService.Format.XLSX));
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'register.export' and object_id = 'EMPLOYEE'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_REGISTER")
    void only_officers_of_the_register_import_and_export(Role role) {
        As other = As.employee(new EmployeeId(UUID.randomUUID()), role);
        ImportRun run = imports.units(Imports.UNITS);
        List<Function<As, Object>> actions = List.of(
                who -> who.call(() -> service.start(RegisterFiles.UNIT, "unit.csv", bytes(Imports.UNITS))),
                who -> who.call(() -> service.find(run.id())),
                who -> who.call(() -> service.latest(RegisterFiles.ALL, 10)),
                who -> who.call(() -> service.report(run.id())),
                who -> who.call(() -> exports.export(RegisterFiles.UNIT, ExportService.Format.CSV)),
                who -> who.call(() -> exports.template(RegisterFiles.UNIT, ExportService.Format.CSV)));
        for (Function<As, Object> action : actions) {
            assertThatThrownBy(() -> action.apply(other)).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> other.run(() -> service.cancel(run.id()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> OFFICER.run(() -> runner.run(run.id()))).isInstanceOf(AccessDeniedException.class);
    }

    private ImportRun carryOut(ImportRunId id) {
        return SystemUser.call("test", () -> {
            runner.run(id);
            return service.find(id);
        });
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
