package id.alur.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.reference.ReferenceChange.State;
import id.alur.shared.DomainException;
import id.alur.shared.MessageBundles;
import id.alur.sheet.RowMessage;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.WrongInputs;
import id.alur.training.TrainingRoles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-122: reference data is tried, changed at once or by two, and comes back as it went out. */
@CoreTest
class ReferenceDeskTest {

    private static final String COST_LIMIT = "route.cost-limit";

    @Autowired
    ReferenceDesk desk;

    @Autowired
    ReferenceFiles files;

    @Autowired
    List<ReferenceKind> kinds;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private EmployeeId owner = new EmployeeId(new UUID(0, 0));
    private EmployeeId second = owner;
    private EmployeeId officer = owner;

    @BeforeEach
    void keepers() {
        UnitId unit = people.opd("rujukan-" + UUID.randomUUID());
        owner = people.employee("Pemilik Proses", unit, null);
        second = people.employee("Pemilik Kedua", unit, null);
        officer = people.employee("Petugas Diklat", unit, null);
        people.grant(second, Role.PROCESS_OWNER, null);
        jdbc.sql("update reference.change set state = 'WITHDRAWN' where state = 'PROPOSED'")
                .update();
    }

    @Test
    void a_trial_says_what_would_change_and_changes_nothing() {
        ReferenceTrial trial = owner().call(() -> desk.trial("parameter", limit("2031-01-01", "12000000")));
        assertThat(trial.report().created()).isEqualTo(1);
        assertThat(trial.differences().getFirst().isNew()).isTrue();
        assertThat(trial.effects())
                .extracting(ReferenceEffect::key)
                .containsExactly("reference.effect.parameter.later");
        assertThat(versions()).doesNotContain("2031-01-01");
    }

    @Test
    void what_rules_decide_by_holds_only_when_a_second_keeper_agrees() {
        assertThat(owner().call(() -> desk.submit("parameter", limit("2032-01-01", "12000000"), "Perwal 1/2031")))
                .isEqualTo(State.PROPOSED);
        assertThat(versions()).doesNotContain("2032-01-01");
        ReferenceChangeId id = waiting(owner);
        assertThatThrownBy(() -> owner().run(() -> desk.approve(id))).isInstanceOf(AccessDeniedException.class);
        assertThat(notices(second)).contains("reference-proposed rujukan/parameter");
        second().run(() -> desk.approve(id));
        assertThat(versions()).contains("2032-01-01");
        assertThat(notices(owner)).contains("reference-applied rujukan/parameter");
        assertThatThrownBy(() -> second().run(() -> desk.approve(id)))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.reference.settled");
    }

    @Test
    void a_proposal_made_on_other_rows_than_there_are_now_is_not_applied() {
        owner().call(() -> desk.submit("parameter", limit("2033-01-01", "12000000"), "Perwal 2/2032"));
        ReferenceChangeId first = waiting(owner);
        As another = As.employee(second, Role.PROCESS_OWNER);
        another.call(() -> desk.submit("parameter", limit("2033-01-01", "13000000"), "Perwal 3/2032"));
        ReferenceChangeId later = waiting(second);
        another.run(() -> desk.approve(first));
        assertThatThrownBy(() -> owner().run(() -> desk.approve(later)))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.reference.changed-meanwhile");
        owner().run(() -> desk.refuse(later, "Sudah ada versi lain"));
        assertThat(notices(second)).contains("reference-refused rujukan/parameter");
    }

    @Test
    void a_value_that_held_already_is_not_written_anew() {
        String held = jdbc.sql("select min(valid_from)::text from decision.parameter where code = :code")
                .param("code", COST_LIMIT)
                .query(String.class)
                .single();
        ReferenceTrial trial = owner().call(() -> desk.trial("parameter", limit(held, "1")));
        assertThat(trial.report().refusals())
                .extracting(RowMessage::column, RowMessage::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple("nilai", "error.reference.holds-already"));
    }

    @Test
    void a_reason_is_one_that_somebody_can_read() {
        WrongInputs.check("text/reasons", row -> ReferenceChange.reasonOf(row.input()));
    }

    @Test
    void wrong_cells_are_named_and_nothing_of_the_file_is_taken_while_one_row_is_refused() {
        List<ReferenceRow> rows = List.of(course("RUJ-01", Map.of()), course("RUJ-02", Map.of("jp", "0")));
        assertThat(officer().call(() -> desk.trial("pelatihan", rows)).report().refusals())
                .extracting(RowMessage::column)
                .containsExactly("jp");
        assertThatThrownBy(() -> officer().run(() -> desk.submit("pelatihan", rows, "Katalog 2027")))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.reference.rows-refused");
        assertThat(jdbc.sql("select count(*) from training.course where code like 'RUJ-%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_catalogue_comes_in_by_file_and_goes_out_as_the_same_file() {
        officer()
                .call(() ->
                        desk.submit("pelatihan", List.of(course("RUJ-11", Map.of("judul", "=Judul"))), "Katalog 2027"));
        byte[] csv = officer().call(() -> files.csv("pelatihan"));
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("RUJ-11,'=Judul");
        ReferenceTrial again = officer().call(() -> desk.trial("pelatihan", files.read("pelatihan", csv)));
        assertThat(again.differences()).isEmpty();
        assertThat(again.report().refusals()).isEmpty();
        jdbc.sql("delete from training.course where code like 'RUJ-%'").update();
    }

    @Test
    void each_kind_comes_back_from_its_own_file_unchanged() {
        for (ReferenceKind kind : kinds) {
            As keeper = As.employee(owner, kind.profile().keepers().iterator().next());
            byte[] csv = keeper.call(() -> files.csv(kind.code()));
            List<ReferenceRow> rows = keeper.call(() -> desk.rows(kind.code()));
            if (rows.isEmpty()) {
                continue;
            }
            ReferenceTrial again = keeper.call(() -> desk.trial(kind.code(), files.read(kind.code(), csv)));
            assertThat(again.report().refusals()).as(kind.code()).isEmpty();
            assertThat(again.differences()).as(kind.code()).isEmpty();
        }
    }

    @Test
    void every_kind_and_column_has_words_in_both_languages() {
        for (Locale language : List.of(Locale.of("id"), Locale.ENGLISH)) {
            Map<String, String> words = new MessageBundles().texts(language);
            for (ReferenceKind kind : kinds) {
                assertThat(words)
                        .containsKeys("reference.kind." + kind.code(), "reference.kind." + kind.code() + ".text");
                kind.columns().forEach(column -> assertThat(words)
                        .containsKey("reference.column." + kind.code() + "." + column.name()));
                kind.columns().stream()
                        .flatMap(column -> column.choices().stream())
                        .forEach(choice -> assertThat(words.containsKey("reference.choice." + choice)
                                        || words.containsKey("role." + choice))
                                .as(choice)
                                .isTrue());
                if (kind.profile().closed()) {
                    As.employee(owner, kind.profile().keepers().iterator().next())
                            .call(() -> desk.rows(kind.code()))
                            .forEach(row -> assertThat(words)
                                    .containsKey("reference.name."
                                            + row.get(kind.columns().getFirst().name())));
                }
            }
        }
    }

    @Test
    void nobody_sees_or_changes_a_kind_whose_keeper_they_are_not() {
        As employee = As.employee(officer);
        assertThat(employee.call(() -> desk.kinds())).isEmpty();
        assertThatThrownBy(() -> employee.run(() -> desk.rows("pelatihan"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> officer().run(() -> desk.rows("parameter"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> officer().run(() -> files.csv("parameter"))).isInstanceOf(AccessDeniedException.class);
        owner().call(() -> desk.submit("parameter", limit("2034-01-01", "1"), "Perwal 4/2033"));
        ReferenceChangeId id = waiting(owner);
        assertThatThrownBy(() -> officer().run(() -> desk.approve(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> second().run(() -> desk.withdraw(id))).isInstanceOf(AccessDeniedException.class);
        owner().run(() -> desk.withdraw(id));
    }

    @Test
    void a_technical_account_is_told_that_it_changes_nothing() {
        As technical = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR);
        assertThatThrownBy(
                        () -> technical.run(() -> desk.submit("parameter", limit("2036-01-01", "1"), "Perwal 9/2035")))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.reference.technical");
    }

    private As owner() {
        return As.employee(owner, Role.PROCESS_OWNER);
    }

    private As second() {
        return As.employee(second, Role.PROCESS_OWNER);
    }

    private As officer() {
        return As.employee(officer, TrainingRoles.BKPSDM_TRAINING);
    }

    private static List<ReferenceRow> limit(String from, String value) {
        return List.of(new ReferenceRow(
                2, Map.of("kode", COST_LIMIT, "berlaku_sejak", from, "nilai", value, "sumber", "Perwal (uji)")));
    }

    private static ReferenceRow course(String code, Map<String, String> other) {
        Map<String, String> cells = new java.util.HashMap<>(Map.of(
                "kode", code,
                "judul", "Uji rujukan",
                "penyelenggara", "BKPSDM",
                "bentuk", "KLS-TEK",
                "jenis", "KLASIKAL",
                "jp", "24",
                "hari", "3",
                "biaya", "1500000",
                "tempat", "IN_CITY"));
        cells.putAll(other);
        return new ReferenceRow(2, cells);
    }

    private ReferenceChangeId waiting(EmployeeId proposer) {
        return jdbc.sql("select id from reference.change where state = 'PROPOSED' and proposed_by = :proposer")
                .param("proposer", proposer.value())
                .query((row, number) -> new ReferenceChangeId(row.getObject("id", UUID.class)))
                .single();
    }

    private List<String> versions() {
        return jdbc.sql("select valid_from::text from decision.parameter where code = :code")
                .param("code", COST_LIMIT)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> notices(EmployeeId person) {
        return jdbc.sql("select kind || ' ' || page from notification.notice where recipient_id = :person")
                .param("person", person.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
