package id.alur.training.letter;

import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.letter.LetterSource;
import id.alur.letter.NewLetter;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.security.Principals;
import id.alur.training.learning.LearningService;
import id.alur.training.learning.LedgerEntry;
import id.alur.training.request.ApprovedRequest;
import id.alur.training.request.ApprovedRequests;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The acknowledgement of the lesson hours that the ledger holds for a training, signed by the head of BKPSDM. */
@Component
class AcknowledgementSource implements LetterSource {

    private final ApprovedRequests requests;
    private final LearningService learning;
    private final Register register;
    private final Principals principals;
    private final ParticipantData participants;

    AcknowledgementSource(
            ApprovedRequests requests,
            LearningService learning,
            Register register,
            Principals principals,
            ParticipantData participants) {
        this.requests = requests;
        this.learning = learning;
        this.register = register;
        this.principals = principals;
        this.participants = participants;
    }

    @Override
    public String kind() {
        return TrainingLetterKinds.CERTIFICATE;
    }

    @Override
    public boolean applies(CaseFileId caseId) {
        return learning.posted(caseId).isPresent();
    }

    @Override
    public Optional<NewLetter> letter(CaseFileId caseId) {
        ApprovedRequest request = requests.of(caseId);
        LedgerEntry posted = learning.posted(caseId)
                .orElseThrow(() -> new IllegalStateException("No hours are posted for case " + caseId));
        Person participant = register.get(request.applicantId());
        return signatory()
                .map(signatory -> new NewLetter(
                        caseId,
                        kind(),
                        register.get(signatory).unitId(),
                        participant.id(),
                        signatory,
                        participants
                                .about(participant, request.course().data())
                                .text(
                                        TrainingLetterKinds.TIME,
                                        TrainingWords.period(posted.startsOn(), posted.endsOn()))
                                .number(TrainingLetterKinds.LESSON_HOURS, posted.jp())
                                .text(TrainingLetterKinds.CERTIFICATE_NUMBER, posted.certificateNumber())
                                .text(TrainingLetterKinds.YEAR, Integer.toString(posted.year()))
                                .build()));
    }

    private Optional<EmployeeId> signatory() {
        return Stream.of(CandidateGroup.role(Role.BKPSDM_HEAD), CandidateGroup.headOf("bkpsdm"))
                .flatMap(group -> principals.holdersOf(group).stream())
                .findFirst();
    }
}
