package id.alur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.architecture.Sources.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages and workers keep the floors of core: those of a shared room know no feature, those of a feature no other feature, in core as in
 * their own module; and no two of their packages know each other in a circle. ArchUnit sees core only from here, so this reads the
 * sources.
 */
class PagesAndWorkersTest {

    @ParameterizedTest
    @ValueSource(strings = {"ui", "workers"})
    void they_know_shared_rooms_and_their_own_feature_only(String module) {
        List<String> features = FloorsTest.FLOORS.get(FloorsTest.FEATURES);
        Set<String> wrong = new TreeSet<>();
        for (Source source : Sources.of(module)) {
            for (String other : source.packages()) {
                String room = Sources.roomOf(other);
                if (features.contains(room)
                        && !room.equals(source.room())
                        && !source.room().equals("demo")) {
                    wrong.add(source.packageName() + " -> " + other + ": "
                            + source.file().getFileName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui", "workers"})
    void no_packages_know_each_other_in_a_circle(String module) {
        List<Source> sources = Sources.of(module);
        Set<String> packages = new TreeSet<>();
        sources.forEach(source -> packages.add(source.packageName()));
        Map<String, Set<String>> knows = new TreeMap<>();
        for (Source source : sources) {
            Set<String> known = knows.computeIfAbsent(source.packageName(), name -> new TreeSet<>());
            source.packages().stream().filter(packages::contains).forEach(known::add);
        }
        assertThat(circle(knows)).isEmpty();
    }

    @Test
    void a_circle_over_three_packages_is_found() {
        assertThat(circle(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"), "d", Set.of("a"))))
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(circle(Map.of("a", Set.of("b", "c"), "b", Set.of("c")))).isEmpty();
    }

    /** The packages that reach themselves; empty when there are none. */
    private static Set<String> circle(Map<String, Set<String>> knows) {
        Set<String> round = new TreeSet<>();
        for (String start : knows.keySet()) {
            Set<String> reached = new LinkedHashSet<>(knows.get(start));
            for (int before = -1; before < reached.size(); ) {
                before = reached.size();
                List.copyOf(reached).forEach(next -> reached.addAll(knows.getOrDefault(next, Set.of())));
            }
            if (reached.contains(start)) {
                round.add(start);
            }
        }
        return round;
    }
}
