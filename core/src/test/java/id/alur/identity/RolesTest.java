package id.alur.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.shared.MessageBundles;
import id.alur.testing.EveryRole;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class RolesTest {

    private static final Role JUDGE = new Role("appeal-judge");

    private final Roles roles = new Roles(List.of(() -> List.of(JUDGE)));

    @Test
    void the_role_of_a_feature_is_granted_like_the_general_ones_and_named_as_spring_security_names_it() {
        assertThat(roles.grantable()).startsWith(JUDGE).contains(Role.OPERATOR).doesNotContain(Role.EMPLOYEE);
        assertThat(roles.find("appeal-judge")).contains(JUDGE);
        assertThat(JUDGE.authority()).isEqualTo("ROLE_APPEAL_JUDGE");
    }

    @Test
    void a_code_that_no_feature_brings_is_no_role() {
        assertThat(roles.find("system")).isEmpty();
        assertThat(roles.find("OLD ROLE")).isEmpty();
    }

    @Test
    void a_role_that_two_features_bring_stops_the_start() {
        assertThatThrownBy(() -> new Roles(List.of(() -> List.of(JUDGE), () -> List.of(new Role("appeal-judge")))))
                .hasMessageContaining("appeal-judge");
        assertThatThrownBy(() -> new Roles(List.of(() -> List.of(new Role("Appeal Judge")))))
                .hasMessageContaining("Appeal Judge");
    }

    @ParameterizedTest
    @EveryRole
    void whoever_brings_a_role_says_what_it_is_called(Role role) {
        MessageBundles words = new MessageBundles();
        assertThat(words.texts(Locale.of("id"))).containsKey(role.nameKey());
        assertThat(words.texts(Locale.ENGLISH)).containsKey(role.nameKey());
    }
}
