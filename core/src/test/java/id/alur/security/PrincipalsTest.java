package id.alur.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class PrincipalsTest {

    private static int number;

    @Autowired
    Principals principals;

    @Autowired
    People people;

    String code = "";
    UnitId opd = new UnitId(new java.util.UUID(0, 0));
    EmployeeId head = new EmployeeId(new java.util.UUID(0, 0));
    EmployeeId chief = head;
    EmployeeId clerk = head;

    @BeforeEach
    void an_agency_with_three_people() {
        code = "dinas-" + number++;
        opd = people.opd(code);
        head = people.head("Kepala", opd, null);
        UnitId section = people.unit(code + "-bidang", opd);
        chief = people.head("Kabid", section, head);
        clerk = people.employee("Staf", section, chief);
        As.employee(clerk).login();
    }

    @Test
    void a_head_of_an_agency_belongs_to_its_head_group_and_supervises_those_who_report_to_them() {
        assertThat(principals.of(head))
                .containsExactlyInAnyOrder("employee:" + head, "role:opd-head@" + code, "supervisor-of:" + chief);
        assertThat(principals.holdersOf("role:opd-head@" + code)).containsExactly(head);
    }

    @Test
    void a_new_superior_supervises_at_once_and_the_former_one_no_longer() {
        assertThat(principals.holdersOf("supervisor-of:" + clerk)).containsExactly(chief);
        people.changeSuperior(clerk, head);
        assertThat(principals.of(head)).contains("supervisor-of:" + clerk);
        assertThat(principals.of(chief)).doesNotContain("supervisor-of:" + clerk);
        assertThat(principals.holdersOf("supervisor-of:" + clerk)).containsExactly(head);
    }

    @Test
    void a_role_counts_only_between_its_days_and_for_its_unit() {
        people.grant(clerk, TrainingRoles.BKPSDM_TRAINING, null, TestClock.TODAY, TestClock.TODAY);
        people.grant(clerk, Role.OPERATOR, null, TestClock.TODAY.plusDays(1), null);
        people.grant(clerk, Role.PROCESS_OWNER, opd);
        people.grant(clerk, Role.BKPSDM_REGISTER, null, TestClock.TODAY.minusDays(9), TestClock.TODAY.minusDays(1));
        assertThat(principals.of(clerk))
                .containsExactlyInAnyOrder("employee:" + clerk, "role:bkpsdm-training", "role:process-owner@" + code);
        assertThat(principals.holdersOf("role:bkpsdm-training")).contains(clerk);
        assertThat(principals.holdersOf("role:operator")).doesNotContain(clerk);
        assertThat(principals.holdersOf("role:process-owner@" + code)).containsExactly(clerk);
        assertThat(principals.holdersOf("role:process-owner")).doesNotContain(clerk);
    }

    @Test
    void an_office_comes_with_the_unit_one_leads_and_is_granted_to_whoever_acts_for_it() {
        UnitId setda = people.unitOfKind("setda-" + number++, "SEKRETARIAT_DAERAH");
        EmployeeId sekda = people.head("Sekda", setda, null);
        EmployeeId wali = people.head("Wali kota", people.unitOfKind("kota-" + number++, "KOTA"), null);
        EmployeeId bkpsdm = people.head("Kepala BKPSDM", people.opd("bkpsdm"), sekda);
        assertThat(principals.of(sekda)).contains("role:sekda").doesNotContain("role:ppk");
        assertThat(principals.of(wali)).contains("role:ppk").doesNotContain("role:sekda");
        assertThat(principals.of(bkpsdm)).contains("role:bkpsdm-head");
        assertThat(principals.holdersOf("role:bkpsdm-head")).containsExactly(bkpsdm);
        assertThat(principals.holdersOf("role:ppk")).contains(wali);

        people.grant(clerk, Role.SEKDA, null, TestClock.TODAY, TestClock.TODAY);
        assertThat(principals.of(clerk)).contains("role:sekda");
        assertThat(principals.holdersOf("role:sekda")).contains(sekda, clerk);
        people.deactivate(sekda);
        assertThat(principals.holdersOf("role:sekda")).contains(clerk).doesNotContain(sekda);
    }

    @Test
    void whoever_has_left_belongs_to_no_group() {
        people.deactivate(chief);
        assertThat(principals.of(chief)).isEmpty();
        assertThat(principals.holdersOf("supervisor-of:" + clerk)).isEmpty();
        assertThat(principals.holdersOf("employee:" + chief)).isEmpty();
    }

    @Test
    void the_reason_is_the_first_group_of_the_task_that_the_person_belongs_to() {
        List<String> groups = List.of("role:nobody", "supervisor-of:" + clerk, "employee:" + chief);
        assertThat(principals.reason(chief, groups)).contains("supervisor-of:" + clerk);
        assertThat(principals.reason(clerk, groups)).isEmpty();
    }

    @Test
    void a_group_that_nobody_understands_has_no_holders() {
        for (String group : Set.of("x", "supervisor-of:nobody", "role:", "employee:1", "role:opd-head")) {
            assertThat(principals.holdersOf(group)).isEmpty();
        }
    }
}
