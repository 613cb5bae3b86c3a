package id.alur.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.reference.ReferenceDesk;
import id.alur.reference.ReferenceRow;
import id.alur.reference.ReferenceTrial;
import id.alur.sheet.RowMessage;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-121 BR-7, UC-122: who hears of a late task of an office is kept like all reference data. */
@CoreTest
class EscalationReferenceTest {

    @Autowired
    ReferenceDesk desk;

    @Test
    void what_is_late_is_told_to_another_office_that_there_is() {
        ReferenceTrial trial = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR)
                .call(() -> desk.trial(
                        "eskalasi",
                        List.of(
                                row(2, "semua_peran", "sekda"),
                                row(3, "training-planner", "kepala_perangkat_daerah"),
                                row(4, "sekda", "sekda"),
                                row(5, "camat", "sekda"),
                                row(6, "sekda", "camat"))));
        assertThat(trial.report().created()).isEqualTo(2);
        assertThat(trial.report().refusals())
                .extracting(RowMessage::row, RowMessage::column, RowMessage::code)
                .containsExactly(
                        tuple(4, "kepada", "error.reminder.escalation-self"),
                        tuple(5, "peran", "error.reference.cell-one-of"),
                        tuple(6, "kepada", "error.reference.cell-one-of"));
        assertThat(trial.effects()).extracting(effect -> effect.key()).containsExactly("reference.effect.eskalasi");
    }

    @Test
    void what_alur_brings_reads_as_files_write_it() {
        List<ReferenceRow> rows =
                As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR).call(() -> desk.rows("eskalasi"));
        assertThat(rows)
                .extracting(row -> row.get("peran"), row -> row.get("kepada"))
                .contains(
                        tuple("semua_peran", "bkpsdm-head"),
                        tuple("training-planner", "kepala_perangkat_daerah"),
                        tuple("ppk", "sekda"));
    }

    private static ReferenceRow row(int number, String role, String office) {
        return new ReferenceRow(
                number, Map.of("peran", role, "berlaku_sejak", "2031-01-01", "kepada", office, "sumber", "uji"));
    }
}
