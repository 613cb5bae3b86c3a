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

/** UC-122: who is reminded when, and who hears of what is late, is kept like all reference data. */
@CoreTest
class ReminderReferenceTest {

    @Autowired
    ReferenceDesk desk;

    @Test
    void a_rule_names_a_deadline_that_there_is_and_an_office_with_its_day() {
        ReferenceTrial trial = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR)
                .call(() -> desk.trial(
                        "pengingat",
                        List.of(
                                row(2, "semua", "3", "atasan_pelaksana"),
                                row(3, "training.report", "3", "sekda"),
                                row(4, "training.tak-ada", "3", "sekda"),
                                row(5, "training.revise", "", "sekda"),
                                row(6, "training.request", "2", ""),
                                row(7, "training.choose-funding", "2", "camat"))));
        assertThat(trial.report().created()).isEqualTo(2);
        assertThat(trial.report().refusals())
                .extracting(RowMessage::row, RowMessage::column, RowMessage::code)
                .containsExactly(
                        tuple(4, "tenggat", "error.reminder.deadline-unknown"),
                        tuple(5, "eskalasi_setelah", "error.reminder.escalation-half"),
                        tuple(6, "eskalasi_kepada", "error.reminder.escalation-half"),
                        tuple(7, "eskalasi_kepada", "error.reference.cell-one-of"));
        assertThat(trial.effects()).extracting(effect -> effect.key()).containsExactly("reference.effect.pengingat");
    }

    private static ReferenceRow row(int number, String deadline, String after, String office) {
        return new ReferenceRow(
                number,
                Map.of(
                        "tenggat", deadline,
                        "berlaku_sejak", "2031-01-01",
                        "hari_sebelum", "1",
                        "hari_terakhir", "ya",
                        "ulang_tiap", "2",
                        "eskalasi_setelah", after,
                        "eskalasi_kepada", office,
                        "sumber", "uji"));
    }
}
