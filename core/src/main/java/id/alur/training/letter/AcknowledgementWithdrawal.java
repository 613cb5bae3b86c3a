package id.alur.training.letter;

import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.letter.Letter;
import id.alur.letter.LetterDesk;
import id.alur.letter.LetterService;
import id.alur.notification.Notifications;
import id.alur.training.learning.HoursTakenBackListener;
import id.alur.training.learning.LedgerEntry;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hours that were taken back are acknowledged no more: their letter is withdrawn, and whom it is about is told. */
@Component
class AcknowledgementWithdrawal implements HoursTakenBackListener {

    private final LetterDesk desk;
    private final LetterService letters;
    private final CaseFileService cases;
    private final Notifications notifications;

    AcknowledgementWithdrawal(
            LetterDesk desk, LetterService letters, CaseFileService cases, Notifications notifications) {
        this.desk = desk;
        this.letters = letters;
        this.cases = cases;
        this.notifications = notifications;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hoursTakenBack(LedgerEntry entry, String reason) {
        CaseFileId caseId = entry.caseId();
        if (caseId != null) {
            SystemUser.run("letter.withdraw-acknowledgement", () -> withdraw(caseId, entry, reason));
        }
    }

    private void withdraw(CaseFileId caseId, LedgerEntry entry, String reason) {
        CaseFile file = cases.find(caseId);
        letters.find(caseId).stream()
                .filter(letter -> letter.kind().equals(TrainingLetterKinds.CERTIFICATE) && letter.valid())
                .forEach(letter -> tell(letter, file, entry));
        desk.giveUp(caseId, TrainingLetterKinds.CERTIFICATE, TrainingWords.hoursTakenBack(reason));
    }

    private void tell(Letter letter, CaseFile file, LedgerEntry entry) {
        notifications.tell(
                entry.employee(),
                file.id(),
                "letter-withdrawn",
                Map.of("letter", letter.number(), "number", file.number(), "course", file.title()),
                "letter.withdrawn:" + letter.id());
    }
}
