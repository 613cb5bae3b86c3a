package id.alur.training.learning;

import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.importing.ImportKind;
import id.alur.importing.Importer;
import id.alur.sheet.Cells;
import id.alur.sheet.RowMessages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gaps of competence from a file: one row for each person and competence; a later file replaces what an earlier one said. */
@Component
class GapImporter implements Importer<GapImporter.GapRow> {

    record GapRow(int number, String nip, String competence, int required, int current, LocalDate assessedOn) {}

    private static final int HIGHEST = 5;

    private final LearnerRepository learners;
    private final CompetenceRepository competences;
    private final Clock clock;

    GapImporter(LearnerRepository learners, CompetenceRepository competences, Clock clock) {
        this.learners = learners;
        this.competences = competences;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return LearningFiles.COMPETENCE_GAP;
    }

    @Override
    public @Nullable GapRow read(Cells cells) {
        String nip = cells.required("nip", 64);
        String competence = cells.required("kode_kompetensi", 64);
        Integer required = level(cells, "tingkat_syarat");
        Integer current = level(cells, "tingkat_kini");
        LocalDate on = cells.requiredDate("tanggal_nilai");
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            cells.refuse("tanggal_nilai", "error.learning.assessed-future");
        }
        if (nip == null || competence == null || required == null || current == null || on == null) {
            return null;
        }
        String number = nip.replace(" ", "");
        cells.named(number + "/" + competence);
        return new GapRow(cells.number(), number, competence, required, current, on);
    }

    private static @Nullable Integer level(Cells cells, String column) {
        if (cells.required(column, 10) == null) {
            return null;
        }
        Integer level = cells.integer(column);
        if (level != null && (level < 1 || level > HIGHEST)) {
            cells.refuse(column, "error.learning.level-range");
            return null;
        }
        return level;
    }

    @Override
    public Outcome apply(List<GapRow> rows, RowMessages messages) {
        int accepted = 0;
        int changed = 0;
        for (GapRow row : rows) {
            EmployeeId employee = learners.byNip(row.nip()).orElse(null);
            if (messages.rowsOf(row.nip() + "/" + row.competence()).size() > 1) {
                messages.refuse(row.number(), "kode_kompetensi", "error.learning.gap-twice");
            } else if (employee == null) {
                messages.refuse(row.number(), "nip", "error.learning.nip-unknown");
            } else if (!competences.exists(row.competence())) {
                messages.refuse(row.number(), "kode_kompetensi", "error.learning.competence-unknown", row.competence());
            } else {
                accepted++;
                boolean other = competences.saveGap(
                        employee,
                        row.competence(),
                        row.required(),
                        row.current(),
                        row.assessedOn(),
                        CurrentUser.actor(),
                        clock.instant());
                if (other) {
                    changed++;
                    messages.changed(row.number());
                }
            }
        }
        return new Outcome(accepted, 0, changed);
    }
}
