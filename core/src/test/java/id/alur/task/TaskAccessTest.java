package id.alur.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every combination that decides differently, as a table. Groups of the task: officers; people: ME, OTHER. */
class TaskAccessTest {

    private static final EmployeeId ME = new EmployeeId(new UUID(0, 1));
    private static final EmployeeId OTHER = new EmployeeId(new UUID(0, 2));

    /**
     * open, holder, candidate groups of the task, whom the case is about, whether I belong to the groups.
     */
    private static OpenTask task(boolean open, @Nullable String holder, boolean shared, @Nullable String about) {
        return new OpenTask(
                new TaskKey(1),
                "training-request",
                "Task_Review",
                "Periksa",
                null,
                open,
                id(holder),
                id(holder),
                shared ? List.of("officers") : List.of(),
                null,
                about == null ? Set.of() : Set.of(person(about)),
                open ? null : OTHER,
                null);
    }

    private static EmployeeId person(String name) {
        return name.equals("ME") ? ME : OTHER;
    }

    private static @Nullable String id(@Nullable String name) {
        return name == null ? null : person(name).toString();
    }

    private static Set<String> groups(boolean candidate) {
        return candidate ? Set.of("officers", "employee:" + ME) : Set.of("employee:" + ME);
    }

    private static Optional<String> key(@Nullable String name) {
        return Optional.ofNullable(name).map(text -> "error.task." + text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # open, holder, shared, about, candidate, answer
            true,  ,      true,  OTHER, true,
            true,  ME,    true,  OTHER, true,
            true,  ME,    true,  OTHER, false, no-longer-yours
            true,  OTHER, true,  OTHER, true,  already-claimed
            true,  ,      true,  OTHER, false, not-found
            true,  ,      true,  ME,    true,  own-case
            true,  ME,    true,  ME,    true,  own-case
            true,  ME,    false, ME,    false,
            true,  ME,    false, OTHER, false,
            true,  OTHER, false, ME,    false, own-case
            true,  OTHER, false, OTHER, true,  already-claimed
            false, ,      true,  OTHER, true,  completed
            false, ME,    true,  OTHER, true,  completed
            """)
    void completing(
            boolean open,
            @Nullable String holder,
            boolean shared,
            @Nullable String about,
            boolean candidate,
            @Nullable String answer) {
        assertThat(TaskAccess.complete(task(open, holder, shared, about), ME, groups(candidate)))
                .isEqualTo(key(answer));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # open, holder, about, candidate, holder entitled, answer
            true,  ,      OTHER, true,  true,
            true,  ME,    OTHER, true,  true,
            true,  OTHER, OTHER, true,  true,  already-claimed
            true,  OTHER, OTHER, true,  false,
            true,  OTHER, OTHER, false, false, not-found
            true,  ,      OTHER, false, true,  not-found
            true,  ,      ME,    true,  true,  own-case
            true,  OTHER, ME,    true,  false, own-case
            false, ,      OTHER, true,  true,  completed
            """)
    void claiming(
            boolean open,
            @Nullable String holder,
            @Nullable String about,
            boolean candidate,
            boolean holderEntitled,
            @Nullable String answer) {
        assertThat(TaskAccess.claim(task(open, holder, true, about), ME, groups(candidate), holderEntitled))
                .isEqualTo(key(answer));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # open, holder, shared, answer
            true,  ME,    true,
            true,  OTHER, true,  not-holder
            true,  ,      true,  not-holder
            true,  ME,    false, not-shared
            false, ME,    true,  completed
            """)
    void releasing(boolean open, @Nullable String holder, boolean shared, @Nullable String answer) {
        assertThat(TaskAccess.release(task(open, holder, shared, null), ME)).isEqualTo(key(answer));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # open, holder, shared, about, I am operator, the other is candidate, answer
            true,  ME,    true,  ME,    false, true,
            true,  OTHER, true,  ME,    false, true,  not-holder
            true,  OTHER, true,  ME,    true,  true,
            true,  ,      true,  ME,    true,  true,
            true,  ME,    true,  OTHER, false, true,  not-a-candidate
            true,  ME,    true,  ME,    false, false, not-a-candidate
            true,  ME,    false, ME,    false, true,  not-shared
            false, ME,    true,  ME,    false, true,  completed
            """)
    void handing_over(
            boolean open,
            @Nullable String holder,
            boolean shared,
            @Nullable String about,
            boolean operator,
            boolean candidate,
            @Nullable String answer) {
        assertThat(TaskAccess.handOver(task(open, holder, shared, about), ME, operator, OTHER, groups(candidate)))
                .isEqualTo(key(answer));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # open, holder, candidate, operator, sees it
            true,  ,      true,  false, true
            true,  ME,    false, false, true
            true,  OTHER, false, false, false
            true,  OTHER, true,  false, true
            true,  OTHER, false, true,  true
            false, ,      false, false, false
            """)
    void seeing(boolean open, @Nullable String holder, boolean candidate, boolean operator, boolean answer) {
        assertThat(TaskAccess.maySee(task(open, holder, true, null), ME, groups(candidate), operator))
                .isEqualTo(answer);
    }
}
