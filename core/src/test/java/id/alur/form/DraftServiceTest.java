package id.alur.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@CoreTest
class DraftServiceTest {

    @Autowired
    private DraftService drafts;

    @Autowired
    private JdbcClient jdbc;

    private final EmployeeId owner = new EmployeeId(UUID.randomUUID());
    private final DraftKey key = DraftKey.start("training-request");

    @Test
    void what_was_typed_comes_back_valid_or_not() {
        Map<String, Object> typed =
                Map.of("cost", "lima juta", "tags", List.of("A"), "agreed", true, "text", "a\u0000b");
        As.employee(owner).run(() -> drafts.save(key, typed, null));
        Draft draft = As.employee(owner).call(() -> drafts.load(key)).orElseThrow();
        assertThat(draft.data())
                .isEqualTo(Map.of("cost", "lima juta", "tags", List.of("A"), "agreed", true, "text", "ab"));
        assertThat(draft.version()).isEqualTo(1);
    }

    @Test
    void nobody_sees_the_draft_of_another() {
        As.employee(owner).run(() -> drafts.save(key, Map.of("a", "b"), null));
        As other = As.employee(new EmployeeId(UUID.randomUUID()));
        assertThat(other.call(() -> drafts.load(key))).isEmpty();
        other.run(() -> drafts.discard(key));
        assertThat(As.employee(owner).call(() -> drafts.load(key))).isPresent();
        assertThatThrownBy(() -> drafts.load(key)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> SystemUser.run("x", () -> drafts.load(key))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_last_of_two_tabs_wins_and_is_told() {
        As me = As.employee(owner);
        long version = me.call(() -> drafts.save(key, Map.of("a", "1"), null)).version();
        SavedDraft second = me.call(() -> drafts.save(key, Map.of("a", "2"), version));
        assertThat(second.overwroteOther()).isFalse();
        SavedDraft stale = me.call(() -> drafts.save(key, Map.of("a", "3"), version));
        assertThat(stale.overwroteOther()).isTrue();
        assertThat(stale.version()).isEqualTo(3);
        assertThat(me.call(() -> drafts.load(key)).orElseThrow().data()).isEqualTo(Map.of("a", "3"));
    }

    @Test
    void a_draft_above_the_limit_is_refused_and_the_stored_one_stays() {
        As me = As.employee(owner);
        me.run(() -> drafts.save(key, Map.of("a", "1"), null));
        assertThatThrownBy(() -> me.run(() -> drafts.save(key, Map.of("a", "x".repeat(256 * 1024)), 1L)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("error.draft.too-large"));
        assertThat(me.call(() -> drafts.load(key)).orElseThrow().data()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void drafts_of_ended_tasks_go_away_whoever_wrote_them() {
        DraftKey ended = DraftKey.task(new TaskKey(4711));
        DraftKey open = DraftKey.task(new TaskKey(4712));
        task(4711, "COMPLETED");
        task(4712, "OPEN");
        As.employee(owner).run(() -> {
            drafts.save(ended, Map.of("a", "1"), null);
            drafts.save(open, Map.of("a", "1"), null);
            drafts.save(key, Map.of("a", "1"), null);
        });
        assertThatThrownBy(() -> As.employee(owner).run(drafts::removeOfEndedTasks))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(SystemUser.call("form.clean-up", drafts::removeOfEndedTasks)).isEqualTo(1);
        As.employee(owner).run(() -> {
            assertThat(drafts.load(ended)).isEmpty();
            assertThat(drafts.load(open)).isPresent();
            assertThat(drafts.load(key)).isPresent();
        });
    }

    @Test
    void a_key_has_one_of_two_shapes() {
        assertThat(new DraftKey("task:12").taskKey()).contains(new TaskKey(12));
        assertThatThrownBy(() -> new DraftKey("anything")).isInstanceOf(IllegalArgumentException.class);
    }

    private void task(long key, String state) {
        jdbc.sql("""
                        insert into task.task (user_task_key, process_instance_key, element_instance_key,
                                               process_definition_key, process_id, element_id, name, state, created_at)
                        values (:key, 1, :key, 1, 'p', 'e', 'n', :state, now())""").param("key", key).param("state", state).update();
    }
}
