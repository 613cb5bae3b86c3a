package id.alur.training.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.letter.Letter;
import id.alur.letter.LetterKind;
import id.alur.testing.CoreTest;
import id.alur.testing.TestClock;
import id.alur.training.learning.LedgerEntry;
import id.alur.training.route.Stage;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** UC-106: lesson hours that were posted are acknowledged by a letter. */
@CoreTest
class AcknowledgementTest extends TrainingLetterTests {

    @Test
    void posted_lesson_hours_are_acknowledged_by_the_head_of_bkpsdm() throws IOException {
        approve(caseId, Stage.OPD_HEAD, head);
        EmployeeId bkpsdm = headOfBkpsdm();
        assertThat(acknowledgement()).as("nothing posted").isEmpty();
        post();
        Letter letter = acknowledgement().orElseThrow();
        assertThat(letter.signatoryId()).isEqualTo(bkpsdm);
        assertThat(letter.number()).matches("800\\.2/\\d{3}/BKPSDM/2026");
        assertThat(text(letter))
                .contains("24 (dua puluh empat) jam pelajaran", "23 s.d. 25 Februari 2026 (3 hari)", "S-12/2026");
        assertThat(acknowledgement().orElseThrow().id()).isEqualTo(letter.id());
    }

    @Test
    void hours_that_are_taken_back_take_their_acknowledgement_back_with_the_reason_and_tell_the_participant() {
        approve(caseId, Stage.OPD_HEAD, head);
        headOfBkpsdm();
        post();
        Letter letter = acknowledgement().orElseThrow();
        LedgerEntry entry =
                SystemUser.call("test", () -> learning.posted(caseId)).orElseThrow();
        String reason = "Sertifikat milik orang lain.";
        asOfficer(() -> {
            learning.correct(entry.id(), reason);
            return true;
        });
        assertThat(SystemUser.call("test", () -> all.find(caseId)))
                .singleElement()
                .satisfies(withdrawn -> {
                    assertThat(withdrawn.id()).isEqualTo(letter.id());
                    assertThat(withdrawn.valid()).isFalse();
                    assertThat(withdrawn.withdrawnReason()).isEqualTo("Jam pelajaran dibatalkan: " + reason);
                });
        assertThat(notices(applicant, "letter-withdrawn")).isEqualTo(1);
        assertThat(acknowledgement()).as("a repeated job").isEmpty();
        assertThat(asOfficer(() -> desk.issuable(caseId)))
                .extracting(LetterKind::code)
                .doesNotContain(TrainingLetterKinds.CERTIFICATE);
    }

    @Test
    void an_acknowledgement_is_not_waited_for_when_the_hours_are_taken_back() {
        approve(caseId, Stage.OPD_HEAD, head);
        post();
        // The standard templates hold from 2020 on.
        clock.set(LocalDate.of(2019, 5, 2));
        assertThat(acknowledgement()).isEmpty();
        clock.set(TestClock.TODAY);
        assertThat(asOfficer(() -> held.of(caseId))).hasSize(1);
        LedgerEntry entry =
                SystemUser.call("test", () -> learning.posted(caseId)).orElseThrow();
        asOfficer(() -> {
            learning.correct(entry.id(), "x".repeat(500));
            return true;
        });
        assertThat(asOfficer(() -> held.of(caseId))).isEmpty();
        assertThat(TrainingWords.hoursTakenBack("x".repeat(500))).hasSize(500).endsWith("…");
    }
}
