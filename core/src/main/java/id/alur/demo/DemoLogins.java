package id.alur.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.alur.identity.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Who can log in to Kota Contoh: one person for each part that a feature needs, and those who keep things running. A feature brings a
 * file in {@code demo/logins} and the words {@code demo.login.<office>} for what its people are; a row without a name gives somebody of
 * another file more roles.
 */
public final class DemoLogins {

    /** The same for all: nothing in a demo city is worth a better one. */
    public static final String PASSWORD = "kotacontoh";

    static final String EMPLOYEE = "budi.pegawai";
    static final String SUPERIOR = "sari.atasan";
    static final String OPD_HEAD = "hendra.kepala";
    static final String TRAINING_1 = "dewi.diklat";
    static final String MAYOR = "walikota";

    private static final List<DemoPerson> PEOPLE = read();

    private DemoLogins() {}

    /** In the order in which most requests pass them. */
    public static List<DemoLogin> list() {
        return PEOPLE.stream()
                .filter(DemoPerson::logsIn)
                .sorted(Comparator.comparingInt(DemoPerson::place))
                .map(person -> new DemoLogin(
                        person.login(),
                        PASSWORD,
                        "demo.login." + person.office(),
                        person.roles(),
                        person.agencyRoles()))
                .toList();
    }

    /** In the order in which they are invented. */
    static List<DemoPerson> people() {
        return PEOPLE;
    }

    private static List<DemoPerson> read() {
        Map<String, DemoPerson> people = new HashMap<>();
        Map<String, Set<Role>> more = new HashMap<>();
        Map<String, Set<Role>> moreOfAgency = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:demo/logins/*.csv")) {
                try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
                    for (NamedCsvRecord row : rows) {
                        String login = row.getField("login");
                        more.computeIfAbsent(login, key -> new HashSet<>()).addAll(roles(row.getField("roles")));
                        moreOfAgency
                                .computeIfAbsent(login, key -> new HashSet<>())
                                .addAll(roles(row.getField("agency_roles")));
                        if (!row.getField("name").isEmpty() && people.put(login, person(row)) != null) {
                            throw new IllegalStateException("Two files of the demo invent " + login);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return people.values().stream()
                .map(person -> with(
                        person,
                        more.getOrDefault(person.login(), Set.of()),
                        moreOfAgency.getOrDefault(person.login(), Set.of())))
                .sorted(Comparator.comparingInt(DemoPerson::number))
                .toList();
    }

    private static DemoPerson person(NamedCsvRecord row) {
        String place = row.getField("place");
        return new DemoPerson(
                Integer.parseInt(row.getField("number")),
                row.getField("login"),
                row.getField("name"),
                row.getField("woman").equals("ya"),
                row.getField("unit"),
                row.getField("head").equals("ya"),
                Set.of(),
                Set.of(),
                place.isEmpty() ? 0 : Integer.parseInt(place),
                row.getField("office"));
    }

    private static DemoPerson with(DemoPerson one, Set<Role> roles, Set<Role> agencyRoles) {
        return new DemoPerson(
                one.number(),
                one.login(),
                one.name(),
                one.woman(),
                one.unit(),
                one.head(),
                Set.copyOf(roles),
                Set.copyOf(agencyRoles),
                one.place(),
                one.office());
    }

    /** Separated by spaces. */
    private static Set<Role> roles(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(Role::new)
                .collect(Collectors.toSet());
    }
}
