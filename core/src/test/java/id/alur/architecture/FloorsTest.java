package id.alur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The rooms of core stand on floors: a room knows those of its own floor and of the floors below, so that whoever reads a room reads
 * downwards only. Features stand on the fifth floor and do not know one another: they meet by messages of the engine or by an
 * interface of a room below.
 */
class FloorsTest {

    static final List<List<String>> FLOORS = List.of(
            List.of("process", "shared", "identity", "local"),
            List.of("audit", "sheet", "batch", "model", "decision", "setup"),
            List.of("personnel", "security", "importing", "apikey"),
            List.of("calendar", "casefile", "form", "document", "engine", "notification", "reference"),
            List.of("task", "start", "reminder", "approval", "letter", "funding"),
            List.of("training", "budget", "appraisal"),
            List.of("demo"));

    static final int FEATURES = 5;

    @Test
    void every_room_stands_on_a_floor_and_looks_down_only() {
        Map<String, Integer> floorOf = new TreeMap<>();
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                floorOf.put(room, floor);
            }
        }
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass type : House.classes()) {
            String room = room(type);
            if (room.isEmpty()) {
                continue;
            }
            if (!floorOf.containsKey(room)) {
                wrong.add(room + " stands on no floor");
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = room(dependency.getTargetClass());
                if (other.isEmpty() || other.equals(room) || !floorOf.containsKey(other)) {
                    continue;
                }
                int here = floorOf.get(room);
                int there = floorOf.get(other);
                boolean neighbours = here == FEATURES && there == FEATURES;
                if (there > here || neighbours) {
                    wrong.add(room + " -> " + other + ": " + type.getSimpleName() + " knows "
                            + dependency.getTargetClass().getSimpleName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The first part of the package behind {@code id.alur}; nothing for the root itself and for what is not ours. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("id.alur.") ? name.substring("id.alur.".length()).split("\\.", 2)[0] : "";
    }
}
