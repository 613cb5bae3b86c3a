package id.alur.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.architecture.Sources;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateGroupTest {

    private static final EmployeeId SOMEBODY = new EmployeeId(new UUID(7, 8));

    @Test
    void each_group_is_written_as_the_engine_and_the_register_write_it() {
        assertThat(CandidateGroup.role(Role.SEKDA)).hasToString("role:sekda");
        assertThat(CandidateGroup.role(Role.OPERATOR, "diskominfo")).hasToString("role:operator@diskominfo");
        assertThat(CandidateGroup.headOf("diskominfo")).hasToString("role:opd-head@diskominfo");
        assertThat(CandidateGroup.supervisorOf(SOMEBODY)).hasToString("supervisor-of:" + SOMEBODY);
        assertThat(CandidateGroup.person(SOMEBODY)).hasToString("employee:" + SOMEBODY);
    }

    @Test
    void what_is_written_is_read_again() {
        for (CandidateGroup group : List.of(
                CandidateGroup.role(Role.SEKDA),
                CandidateGroup.role(Role.OPERATOR, "dinas.kominfo-1"),
                CandidateGroup.headOf("dinas.kominfo-1"),
                CandidateGroup.supervisorOf(SOMEBODY),
                CandidateGroup.person(SOMEBODY))) {
            assertThat(CandidateGroup.parse(group.toString())).contains(group);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kepala", "supervisor-of:nobody", "employee:", "unit:diskominfo"})
    void what_nobody_writes_is_no_group(String text) {
        assertThat(CandidateGroup.parse(text)).isEmpty();
        assertThat(CandidateGroup.parseAll(Set.of(text, "role:sekda")))
                .containsExactly(CandidateGroup.role(Role.SEKDA));
    }

    @Test
    void no_other_class_writes_or_reads_groups_by_hand() {
        Pattern byHand = Pattern.compile("[\"'](?:role|supervisor-of|employee):");
        assertThat(Stream.of("core", "workers", "ui")
                        .flatMap(module -> Sources.of(module).stream())
                        .filter(source -> !source.file().endsWith("CandidateGroup.java"))
                        .filter(source -> byHand.matcher(source.code()).find())
                        .map(Sources.Source::file))
                .isEmpty();
    }
}
