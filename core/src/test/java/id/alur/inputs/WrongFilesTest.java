package id.alur.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.importing.ImportKind;
import id.alur.importing.ImportRun;
import id.alur.importing.ImportRunId;
import id.alur.importing.ImportRunner;
import id.alur.importing.ImportService;
import id.alur.importing.Importer;
import id.alur.personnel.Imports;
import id.alur.reference.ReferenceColumn;
import id.alur.reference.ReferenceDesk;
import id.alur.reference.ReferenceFiles;
import id.alur.reference.ReferenceKind;
import id.alur.sheet.RowReport;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.TestDatabase;
import id.alur.testing.WrongInputs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the trial of a file says of wrong ones: each kind of import, each kind of reference data, by a table of its name. */
@CoreTest
class WrongFilesTest {

    private static final As OFFICER = As.employee(
            new EmployeeId(UUID.randomUUID()), EveryRole.Source.all().toArray(Role[]::new));

    @Autowired
    List<Importer<?>> importers;

    @Autowired
    List<ReferenceKind> kinds;

    @Autowired
    ImportService imports;

    @Autowired
    ImportRunner runner;

    @Autowired
    ReferenceDesk desk;

    @Autowired
    ReferenceFiles files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_wrong_file_of_an_import_has_its_answer() {
        TestDatabase.truncate(
                jdbc, "personnel.employee, personnel.position, personnel.unit, personnel.import_run, batch.run");
        Imports city = new Imports(imports, runner);
        city.city();
        // Where the people of the files in the folder "sheet" work, and whom they have above them.
        jdbc.sql("update personnel.position set code = 'kesbangpol-uji-staf' where code = 'lama'")
                .update();
        jdbc.sql("update personnel.position set active = true").update();
        jdbc.sql("""
                        insert into personnel.position (id, code, title, unit_id, family, level, active)
                        select gen_random_uuid(), 'lama', title, unit_id, family, level, false
                        from personnel.position where code = 'staf'""").update();
        city.people(Imports.HEADER + Imports.row("198003032006031901", "Uji Atasan", "staf", Imports.CHIEF_NIP));
        jdbc.sql("insert into training.competence (code, name) values ('K-9', 'Analisis data') on conflict do nothing")
                .update();
        Map<String, ImportKind> byTable = importers.stream()
                .map(Importer::kind)
                .collect(Collectors.toMap(kind -> "files/import/" + kind.fileName(), kind -> kind));
        Map<String, List<WrongInputs.Row>> tables = WrongInputs.tables("files/import");
        assertThat(tables).containsOnlyKeys(byTable.keySet());
        WrongInputs.check(tables, (table, row) -> {
            ImportKind kind = Objects.requireNonNull(byTable.get(table));
            return tried(kind, WrongInputs.file(row, kind.columns()));
        });
    }

    private String tried(ImportKind kind, byte[] content) {
        ImportRunId id = OFFICER.call(() -> imports.start(kind, "uji.csv", content));
        SystemUser.run("test", () -> runner.run(id));
        ImportRun run = OFFICER.call(() -> imports.find(id));
        ImportRun.Failure failure = run.failure();
        if (failure != null) {
            return WrongInputs.words(failure.key(), failure.arguments());
        }
        String said = WrongInputs.words(OFFICER.call(() -> imports.report(id)));
        OFFICER.run(() -> imports.cancel(id));
        return said;
    }

    @Test
    void every_wrong_file_of_reference_data_has_its_answer() {
        List<String> known =
                kinds.stream().map(kind -> "files/reference/" + kind.code()).toList();
        Map<String, List<WrongInputs.Row>> tables = WrongInputs.tables("files/reference");
        assertThat(known).containsAll(tables.keySet());
        WrongInputs.check(
                tables,
                (table, row) -> OFFICER.call(() -> {
                    String code = table.substring(table.lastIndexOf('/') + 1);
                    byte[] file = WrongInputs.file(
                            row,
                            desk.kind(code).columns().stream()
                                    .map(ReferenceColumn::name)
                                    .toList());
                    RowReport report = desk.trial(code, files.read(code, file)).report();
                    return report.took() && report.messages().isEmpty()
                            ? "baru %d, berubah %d".formatted(report.created(), report.changed())
                            : WrongInputs.words(report.messages());
                }));
    }
}
