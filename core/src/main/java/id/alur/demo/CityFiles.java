package id.alur.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.alur.demo.CityPeople.Invented;
import id.alur.importing.ImportKind;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the three files of Kota Contoh: the same for the same size, and what any city would hand in. */
public final class CityFiles {

    static final String MAYOR_ID = "WALIKOTA-2025";
    private static final String DEPUTY_ID = "WAWALI-2025";
    private static final long SEED = 20261121;

    /** Three of the superior's team who ask for something, and have no log-in. */
    static final List<String> COLLEAGUES = List.of("rekan.1", "rekan.2", "rekan.3");

    /** Fixed people, who come first in the unit they work in or lead it. */
    private static final List<DemoPerson> STARS = DemoLogins.people();

    private final CityPeople people = new CityPeople(
            new Random(SEED), STARS.stream().map(DemoPerson::name).collect(Collectors.toSet()));
    private final List<CityUnit> units = DemoOrganisation.units();
    private final Map<String, List<String>> positions = new LinkedHashMap<>();
    private final List<List<String>> employees = new ArrayList<>();
    private final Map<String, String> headOf = new HashMap<>();
    private final Map<String, String> nipOfLogin = new LinkedHashMap<>();

    /** @param size employees, at least as many as there are leaders (about 360); at most 20,000 */
    public CityFiles(int size) {
        if (size < 1 || size > 20_000) {
            throw new IllegalArgumentException("alur.demo.employees must be 1..20000: " + size);
        }
        leaders();
        STARS.stream().filter(star -> !star.head()).forEach(this::staff);
        fill(size);
    }

    /** The file of one kind, as CSV in UTF-8. */
    public byte[] csv(ImportKind kind) {
        return switch (kind.name()) {
            case "UNIT" ->
                csv(
                        kind,
                        units.stream()
                                .map(unit ->
                                        List.of(unit.code(), unit.name(), unit.kind(), orEmpty(unit.parent()), "ya"))
                                .toList());
            case "POSITION" -> csv(kind, List.copyOf(positions.values()));
            case "EMPLOYEE" -> csv(kind, employees);
            default -> throw new IllegalArgumentException("Not of the register: " + kind);
        };
    }

    public int size() {
        return employees.size();
    }

    /** NIP, or identifier of an elected official, for each log-in and for {@link #COLLEAGUES}. */
    Map<String, String> nipOfLogin() {
        return Map.copyOf(nipOfLogin);
    }

    private void leaders() {
        official(MAYOR_ID, "Surya Wicaksana", "kota", "walikota", "");
        nipOfLogin.put(DemoLogins.MAYOR, MAYOR_ID);
        headOf.put("kota", MAYOR_ID);
        position("kota-kepala", "Wali Kota", "kota", "PEJABAT_NEGARA", "", true);
        position("kota-wakil", "Wakil Wali Kota", "kota", "PEJABAT_NEGARA", "", false);
        official(DEPUTY_ID, "Intan Permatasari", "kota", "wakil", MAYOR_ID);
        for (CityUnit unit : units) {
            if (unit.parent() != null) {
                leader(unit);
            }
        }
    }

    private void official(String id, String name, String unit, String mailName, String superior) {
        boolean mayor = superior.isEmpty();
        employees.add(List.of(
                id,
                "",
                name,
                "",
                "",
                mayor ? "L" : "P",
                mayor ? "1972-04-21" : "1976-08-17",
                "PEJABAT_NEGARA",
                "",
                unit + (mayor ? "-kepala" : "-wakil"),
                superior,
                mailName + "@" + CityPeople.MAIL_DOMAIN,
                "ya"));
    }

    private void leader(CityUnit unit) {
        String code = unit.code() + "-kepala";
        position(code, unit.headTitle(), unit.code(), unit.family(), orEmpty(unit.level()), true);
        DemoPerson star = STARS.stream()
                .filter(candidate -> candidate.head() && candidate.unit().equals(unit.code()))
                .findFirst()
                .orElse(null);
        String level = orEmpty(unit.level());
        Invented person = star == null
                ? people.invent(level, unit.kind().equals("PUSKESMAS") ? "dr." : null)
                : people.named(star.name(), star.woman(), level, "", star.login());
        if (star != null) {
            nipOfLogin.put(star.login(), person.nip());
        }
        employee(person, code, superiorOf(unit));
        headOf.put(unit.code(), person.nip());
    }

    /** Heads of agencies answer to the mayor through the Sekda (PP 18/2016); everybody else to who leads the unit above. */
    private String superiorOf(CityUnit unit) {
        boolean throughSekda =
                "kota".equals(unit.parent()) && !List.of("setda", "inspektorat").contains(unit.code());
        return Objects.requireNonNull(headOf.get(throughSekda ? "setda" : orEmpty(unit.parent())), unit.code());
    }

    private void staff(DemoPerson star) {
        CityUnit unit = units.stream()
                .filter(candidate -> candidate.code().equals(star.unit()))
                .findFirst()
                .orElseThrow();
        CityPosts.Post post = CityPosts.of(unit.theme()).get(1);
        Invented person = people.named(star.name(), star.woman(), post.level(), "", star.login());
        nipOfLogin.put(star.login(), person.nip());
        employee(person, staffPosition(unit, 1), Objects.requireNonNull(headOf.get(unit.code())));
    }

    private void fill(int size) {
        List<CityUnit> places = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            for (CityUnit unit : units) {
                if (unit.weight() > round) {
                    places.add(unit);
                }
            }
        }
        for (int i = 0; employees.size() < size; i++) {
            CityUnit unit = places.get(i % places.size());
            List<CityPosts.Post> posts = CityPosts.of(unit.theme());
            int number = (i + i / places.size()) % posts.size();
            CityPosts.Post post = posts.get(number);
            Invented person = people.invent(post.level(), post.title().startsWith("Dokter") ? "dr." : null);
            employee(person, staffPosition(unit, number), Objects.requireNonNull(headOf.get(unit.code())));
        }
    }

    private String staffPosition(CityUnit unit, int number) {
        CityPosts.Post post = CityPosts.of(unit.theme()).get(number);
        String code = unit.code() + "-staf-" + (number + 1);
        position(code, post.title(), unit.code(), post.family(), post.level(), false);
        return code;
    }

    private void position(String code, String title, String unit, String family, String level, boolean head) {
        positions.putIfAbsent(code, List.of(code, title, unit, family, level, head ? "ya" : "tidak", "ya"));
    }

    private void employee(Invented person, String position, String superior) {
        employees.add(List.of(
                person.nip(),
                person.nik(),
                person.name(),
                person.titleFront(),
                person.titleBack(),
                person.woman() ? "P" : "L",
                person.birthDate().toString(),
                person.kind(),
                person.grade(),
                position,
                superior,
                person.email(),
                "ya"));
    }

    private static byte[] csv(ImportKind kind, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(kind.columns());
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
