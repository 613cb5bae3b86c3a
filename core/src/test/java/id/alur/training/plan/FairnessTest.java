package id.alur.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.personnel.Unit;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-113: who has had nothing this year, and who may know. */
@CoreTest
class FairnessTest {

    @Autowired
    FairnessPages pages;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final String code = "adil-" + UUID.randomUUID();
    private UnitId agency = new UnitId(new UUID(0, 0));
    private UnitId division = agency;
    private UnitId other = agency;
    private EmployeeId head = new EmployeeId(new UUID(0, 0));
    private EmployeeId officer = head;
    private EmployeeId chief = head;

    /** An agency with a head, six people below, and a division with its own head and three people; another agency. */
    @BeforeEach
    void an_agency() {
        agency = people.opd(code);
        division = people.unit(code + "-bidang", agency);
        other = people.opd(code + "-lain");
        head = people.head("Kepala", agency, null);
        for (int i = 1; i <= 6; i++) {
            EmployeeId one = people.employee("Pegawai " + i, agency, head);
            learning().is(one, i <= 3 ? "F" : "M", "PNS", "III/" + "abcd".charAt(i % 4));
        }
        chief = people.head("Kabid", division, head);
        for (int i = 7; i <= 9; i++) {
            learning().is(people.employee("Pegawai " + i, division, chief), "M", "PPPK", "IX");
        }
        officer = people.employee("Petugas", other, null);
    }

    @Test
    void who_finished_something_this_year_who_has_something_to_come_and_who_has_nothing() {
        learning().finished(chief, 2026);
        learning().finished(person("Pegawai 1"), 2026);
        learning().finished(person("Pegawai 1"), 2026);
        learning().finished(person("Pegawai 2"), 2025);
        learning().finished(person("Pegawai 3"), 2026);
        learning().takenBack(person("Pegawai 3"), 2026);
        learning().approved(person("Pegawai 7"), 2026);
        learning().approved(person("Pegawai 1"), 2026);
        FairnessReport report = officer().call(() -> pages.report(2026, agency));
        assertThat(report.total()).isEqualTo(new FairnessGroup("", null, 11, 2, 1));
        assertThat(report.total().nothing()).isEqualTo(8);
        assertThat(report.units())
                .extracting(FairnessGroup::code, FairnessGroup::people, FairnessGroup::done, FairnessGroup::coming)
                .containsExactly(tuple(code, 7, 1, 0), tuple(code + "-bidang", 4, 1, 1));
        assertThat(report.sexes())
                .extracting(FairnessGroup::code, FairnessGroup::people)
                .containsExactly(tuple("F", 5), tuple("M", 6));
        assertThat(report.ranks())
                .extracting(FairnessGroup::code, FairnessGroup::people)
                .containsExactly(tuple("PNS III", 6), tuple("PPPK IX", 3), tuple(FairnessGroup.NONE, 2));
        assertThat(report.kinds())
                .extracting(FairnessGroup::code, FairnessGroup::people)
                .containsExactly(tuple("PNS", 8), tuple("PPPK", 3));
        assertThat(officer().call(() -> pages.report(2025, agency)).total().done())
                .isEqualTo(1);
    }

    @Test
    void who_has_a_seat_in_an_event_has_something_to_come() {
        learning().seated(person("Pegawai 1"), agency, 2026, "ADMITTED");
        learning().seated(person("Pegawai 2"), agency, 2026, "CONFIRMED");
        learning().seated(person("Pegawai 3"), agency, 2026, "DECLINED");
        learning().seated(person("Pegawai 4"), agency, 2027, "CONFIRMED");
        assertThat(officer().call(() -> pages.report(2026, agency)).total())
                .isEqualTo(new FairnessGroup("", null, 11, 0, 2));
    }

    @Test
    void the_whole_city_is_told_by_agency() {
        FairnessReport report = officer().call(() -> pages.report(2026, null));
        assertThat(report.units())
                .extracting(FairnessGroup::code, FairnessGroup::people)
                .contains(tuple(code, 11), tuple(code + "-lain", 1));
        assertThat(report.units().stream().mapToInt(FairnessGroup::people).sum())
                .isEqualTo(report.total().people());
    }

    @Test
    void elected_officials_and_those_who_have_left_are_not_counted() {
        people.deactivate(person("Pegawai 9"));
        learning().is(person("Pegawai 8"), "M", "PEJABAT_NEGARA", null);
        assertThat(officer().call(() -> pages.report(2026, agency)).total().people())
                .isEqualTo(9);
    }

    @Test
    void those_who_were_left_out_are_named_to_officers_those_with_nothing_to_come_first() {
        learning().finished(person("Pegawai 1"), 2026);
        learning().approved(person("Pegawai 2"), 2026);
        var page = officer().call(() -> pages.leftOut(2026, agency, 0, 50));
        assertThat(page.total()).isEqualTo(10);
        assertThat(page.rows()).extracting(LeftOut::displayName).doesNotContain("Pegawai 1");
        assertThat(page.rows().getLast())
                .extracting(LeftOut::displayName, LeftOut::coming)
                .containsExactly("Pegawai 2", true);
        assertThat(officer().call(() -> pages.leftOut(2026, agency, 9, 50)).rows())
                .hasSize(1);
        assertThat(officer().call(() -> pages.export(2026, agency))).hasSize(10);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'fairness.export' and actor = :me")
                        .param("me", officer.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_head_sees_the_own_agency_with_small_groups_together_and_names_of_the_own_team() {
        As me = As.employee(head);
        assertThat(me.call(pages::seesAll)).isFalse();
        assertThat(me.call(pages::agencies)).extracting(Unit::id).containsExactly(agency);
        FairnessReport report = me.call(() -> pages.report(2026, null));
        assertThat(report.total().people()).isEqualTo(11);
        assertThat(report.sexes()).hasSize(2);
        assertThat(report.ranks())
                .extracting(FairnessGroup::code, FairnessGroup::people)
                .containsExactly(tuple("PNS III", 6), tuple(FairnessGroup.SMALL, 5));
        assertThat(report.kinds()).isEmpty();
        assertThat(report.units()).isEmpty();
        assertThat(me.call(() -> pages.leftOut(2026, null, 0, 50)).rows())
                .extracting(LeftOut::displayName)
                .hasSize(7)
                .contains("Kabid", "Pegawai 6")
                .doesNotContain("Pegawai 7", "Kepala");
        denied(me, () -> pages.report(2026, other));
        denied(me, () -> pages.leftOut(2026, other, 0, 50));
        denied(me, () -> pages.export(2026, other));
    }

    @Test
    void the_head_of_a_division_sees_nothing() {
        nothing(As.employee(chief));
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_TRAINING")
    void other_roles_see_nothing(Role role) {
        nothing(As.employee(person("Pegawai 1"), role));
    }

    private void nothing(As who) {
        assertThat(who.call(pages::mayEnter)).isFalse();
        assertThat(who.call(pages::seesAll)).isFalse();
        denied(who, () -> pages.agencies());
        denied(who, () -> pages.report(2026, null));
        denied(who, () -> pages.report(2026, agency));
        denied(who, () -> pages.leftOut(2026, agency, 0, 50));
        denied(who, () -> pages.export(2026, agency));
    }

    private Learning learning() {
        return new Learning(jdbc);
    }

    private As officer() {
        return As.employee(officer, TrainingRoles.BKPSDM_TRAINING);
    }

    private EmployeeId person(String name) {
        return new EmployeeId(jdbc.sql("""
                        select e.id from personnel.employee e join personnel.position p on p.id = e.position_id
                        join personnel.unit u on u.id = p.unit_id where e.name = :name and u.opd_id = :agency""")
                .param("name", name)
                .param("agency", agency.value())
                .query(UUID.class)
                .single());
    }

    private static void denied(As who, Runnable action) {
        assertThatThrownBy(() -> who.run(action)).isInstanceOf(AccessDeniedException.class);
    }
}
