package id.alur.demo;

import id.alur.budget.BudgetFiles;
import id.alur.budget.BudgetPages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives every agency of Kota Contoh its training budget of this year, some nearly used, by importing a file of budget lines. In
 * December, when a DPA is set, also that of the next year: who then asks for a training asks for January.
 */
@Component
@Order(40)
@ConditionalOnProperty("alur.demo.enabled")
class DemoBudget implements DemoPart {

    private static final String COURSES = "5.1.02.02.12.0001";
    private static final String TECHNICAL = "5.1.02.02.12.0003";
    private static final String LEADERSHIP = "5.1.02.02.12.0004";
    private static final List<String> AGENCIES =
            List.of("SEKRETARIAT_DAERAH", "SEKRETARIAT_DPRD", "INSPEKTORAT", "DINAS", "BADAN", "SATUAN", "KECAMATAN");
    private static final long MILLION = 1_000_000;
    /** Percent that is used up already, one agency after another. */
    private static final int[] USED = {35, 62, 48, 91, 27, 74, 97, 55, 83, 12, 100};

    private final BudgetPages pages;
    private final BudgetFiles files;
    private final Clock clock;

    DemoBudget(BudgetPages pages, BudgetFiles files, Clock clock) {
        this.pages = pages;
        this.files = files;
        this.clock = clock;
    }

    /** Once in a year: what people change later stays. */
    @Override
    public void load() {
        LocalDate today = LocalDate.now(clock);
        load(today.getYear(), true);
        if (today.getMonth() == Month.DECEMBER) {
            load(today.getYear() + 1, false);
        }
    }

    private void load(int year, boolean begun) {
        if (!pages.lines(year).isEmpty() || pages.changeableAgencies().isEmpty()) {
            return;
        }
        // Rows about agencies that are not there are left out: somebody may have imported a register of their own.
        files.load(csv(year, begun).getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(int year, boolean begun) {
        List<String> rows = new ArrayList<>();
        rows.add("kode_unit,tahun,kode_rekening,nama,pagu,status,realisasi_di_luar_alur");
        int number = 0;
        for (CityUnit unit : DemoOrganisation.units()) {
            if (!AGENCIES.contains(unit.kind())) {
                continue;
            }
            long ceiling = MILLION
                    * switch (unit.code()) {
                        case "bkpsdm" -> 480;
                        case "diskominfo" -> 75;
                        default -> unit.kind().equals("KECAMATAN") ? 20 + number % 3 * 5 : 40 + number * 7 % 12 * 10;
                    };
            // The agency of the demo's applicants has enough for their requests.
            int used = !begun ? 0 : unit.code().equals("diskominfo") ? 80 : USED[number % USED.length];
            rows.add(row(
                    unit, year, COURSES, "Belanja kursus singkat dan pelatihan", ceiling, true, ceiling / 100 * used));
            if (unit.code().equals("bkpsdm")) {
                rows.add(row(unit, year, TECHNICAL, "Belanja bimbingan teknis", 120 * MILLION, false, 0));
                rows.add(row(
                        unit,
                        year,
                        LEADERSHIP,
                        "Belanja diklat kepemimpinan",
                        350 * MILLION,
                        true,
                        begun ? 206 * MILLION : 0));
            }
            number++;
        }
        return String.join("\n", rows);
    }

    private static String row(
            CityUnit unit, int year, String account, String name, long ceiling, boolean set, long spent) {
        return String.join(
                ",",
                unit.code(),
                Integer.toString(year),
                account,
                name,
                Long.toString(ceiling),
                set ? "ditetapkan" : "draf",
                Long.toString(spent));
    }
}
