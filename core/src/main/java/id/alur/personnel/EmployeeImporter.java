package id.alur.personnel;

import id.alur.importing.ImportKind;
import id.alur.sheet.Cells;
import id.alur.sheet.RowMessages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People and their reporting line: everybody has a superior who is there, up to the mayor, who has none. */
@Component
class EmployeeImporter extends RegisterImporter<FromFile<EmployeeRow>> {

    /** What the rules need to know of a post. */
    record Post(String code, String unit, boolean head, boolean ofCity, boolean active) {}

    private final EmployeeReader reader;

    EmployeeImporter(RegisterWriter writer, RegisterNews news, EmployeeReader reader) {
        super(writer, news);
        this.reader = reader;
    }

    @Override
    public ImportKind kind() {
        return RegisterFiles.EMPLOYEE;
    }

    @Override
    public @Nullable FromFile<EmployeeRow> read(Cells cells) {
        EmployeeRow row = reader.read(cells);
        return row == null ? null : new FromFile<>(row, cells.blankColumns());
    }

    @Override
    public Outcome apply(List<FromFile<EmployeeRow>> read, RowMessages messages) {
        List<EmployeeRow> register = writer.employees();
        List<EmployeeRow> rows = merged(read, register, EmployeeImporter::over, messages);
        RegisterAfterImport<EmployeeRow> people = new RegisterAfterImport<>(register, rows, "nip", messages);
        Map<String, Post> posts = writer.posts();
        people.settle(() -> {
            refuseLeavingTeamsAlone(people);
            people.accepted().forEach(row -> checkPlace(row, people, posts));
            refuseSecondMayors(people, posts);
            people.refuseCycles("nip_atasan", "error.personnel.superior-cycle");
        });
        warn(people, posts, messages);
        return writer.applyEmployees(people.accepted());
    }

    private static EmployeeRow over(FromFile<EmployeeRow> read, EmployeeRow known) {
        EmployeeRow row = read.row();
        return new EmployeeRow(
                row.row(),
                row.nip(),
                read.said("nik", row.nik(), known.nik()),
                row.name(),
                read.said("gelar_depan", row.titleFront(), known.titleFront()),
                read.said("gelar_belakang", row.titleBack(), known.titleBack()),
                read.said("jenis_kelamin", row.sex(), known.sex()),
                read.said("tanggal_lahir", row.birthDate(), known.birthDate()),
                row.kind(),
                read.said("golongan", row.grade(), known.grade()),
                row.position(),
                read.said("nip_atasan", row.superior(), known.superior()),
                read.said("email", row.email(), known.email()),
                read.said("aktif", row.active(), known.active()));
    }

    /** Somebody who leaves must not leave active people without a superior: their tasks would reach nobody. */
    private static void refuseLeavingTeamsAlone(RegisterAfterImport<EmployeeRow> people) {
        Map<String, Integer> teams = new HashMap<>();
        for (EmployeeRow person : people.all()) {
            if (person.active() && person.superior() != null) {
                teams.merge(person.superior(), 1, Integer::sum);
            }
        }
        for (EmployeeRow row : people.accepted()) {
            if (!row.active() && teams.containsKey(row.nip())) {
                people.refuse(row, "aktif", "error.personnel.still-superior", teams.get(row.nip()));
            }
        }
    }

    private static void checkPlace(EmployeeRow row, RegisterAfterImport<EmployeeRow> people, Map<String, Post> posts) {
        Post post = posts.get(row.position());
        if (post == null) {
            people.refuse(row, "kode_jabatan", "error.personnel.position-unknown", row.position());
            return;
        }
        if (row.active() && !post.active()) {
            people.refuse(row, "kode_jabatan", "error.personnel.position-inactive", row.position());
            return;
        }
        String superior = row.superior();
        if (isMayor(row, posts)) {
            if (superior != null) {
                people.refuse(row, "nip_atasan", "error.personnel.superior-of-mayor");
            }
        } else if (superior == null) {
            people.refuse(row, "nip_atasan", "error.personnel.superior-missing");
        } else if (superior.equals(row.nip())) {
            people.refuse(row, "nip_atasan", "error.personnel.superior-self");
        } else {
            checkSuperior(row, superior, people);
        }
    }

    private static void checkSuperior(EmployeeRow row, String superiorNip, RegisterAfterImport<EmployeeRow> people) {
        EmployeeRow superior = people.find(superiorNip);
        if (superior == null) {
            Integer refused = people.refusedRow(superiorNip);
            if (refused == null) {
                people.refuse(row, "nip_atasan", "error.personnel.superior-unknown");
            } else {
                people.refuse(row, "nip_atasan", "error.personnel.superior-refused", refused);
            }
        } else if (row.active() && !superior.active()) {
            people.refuse(row, "nip_atasan", "error.personnel.superior-inactive");
        }
    }

    private static void refuseSecondMayors(RegisterAfterImport<EmployeeRow> people, Map<String, Post> posts) {
        List<EmployeeRow> mayors = people.all().stream()
                .filter(person -> person.active() && isMayor(person, posts))
                .toList();
        if (mayors.size() > 1) {
            mayors.stream()
                    .filter(mayor -> mayor.row() > 0)
                    .forEach(mayor -> people.refuse(mayor, "kode_jabatan", "error.personnel.second-mayor"));
        }
    }

    /** The elected head of the city, who alone has nobody above. */
    private static boolean isMayor(EmployeeRow row, Map<String, Post> posts) {
        Post post = posts.get(row.position());
        return row.kind() == EmployeeKind.PEJABAT_NEGARA && post != null && post.head() && post.ofCity();
    }

    private static void warn(RegisterAfterImport<EmployeeRow> people, Map<String, Post> posts, RowMessages messages) {
        Map<String, Integer> heads = new HashMap<>();
        Map<String, Set<String>> holdersOfNik = new HashMap<>();
        for (EmployeeRow person : people.all()) {
            Post post = posts.get(person.position());
            if (person.active() && post != null && post.head()) {
                heads.merge(post.unit(), 1, Integer::sum);
            }
            if (person.nik() != null) {
                holdersOfNik
                        .computeIfAbsent(person.nik(), nik -> new HashSet<>())
                        .add(person.nip());
            }
        }
        for (EmployeeRow row : people.accepted()) {
            Post post = posts.get(row.position());
            if (row.active() && post != null && post.head() && heads.getOrDefault(post.unit(), 0) > 1) {
                messages.warn(row.row(), "kode_jabatan", "warning.personnel.two-heads", post.unit());
            }
            if (row.nik() != null
                    && holdersOfNik.getOrDefault(row.nik(), Set.of()).size() > 1) {
                messages.warn(row.row(), "nik", "warning.personnel.nik-shared");
            }
        }
    }
}
