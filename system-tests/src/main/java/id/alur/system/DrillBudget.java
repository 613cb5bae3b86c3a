package id.alur.system;

import id.alur.budget.BudgetFiles;
import id.alur.identity.SystemUser;
import id.alur.sheet.RowReport;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The money of a test: one line of each agency with a known ceiling, whatever the demo city has left. */
final class DrillBudget {

    private static final String HEADER = "kode_unit,tahun,kode_rekening,nama,pagu,status,realisasi_di_luar_alur\n";
    /** The account on which the demo city pays its trainings. */
    private static final String ACCOUNT = "5.1.02.02.12.0001";

    private static final long PLENTY = 9_000_000_000L;

    private final CityHall hall;

    DrillBudget(CityHall hall) {
        this.hall = hall;
    }

    /** Enough for every request. */
    void give(int year) {
        give(year, PLENTY);
    }

    /** @param rupiah what each agency may still spend */
    void give(int year, long rupiah) {
        String file = hall
                .sql()
                .sql("select code from personnel.unit where id = opd_id and active order by code")
                .query(String.class)
                .list()
                .stream()
                .map(code -> "%s,%d,%s,Belanja kursus singkat dan pelatihan,%d,ditetapkan,0"
                        .formatted(code, year, ACCOUNT, rupiah))
                .collect(Collectors.joining("\n", HEADER, "\n"));
        RowReport report = SystemUser.call(
                "fire-drill", () -> hall.service(BudgetFiles.class).load(file.getBytes(StandardCharsets.UTF_8)));
        if (!report.refusals().isEmpty()) {
            throw new IllegalStateException("No money for the drill: " + report.refusals());
        }
    }
}
