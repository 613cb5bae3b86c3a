package id.alur.training.letter;

import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileId;
import id.alur.casefile.CaseFileService;
import id.alur.letter.Letter;
import id.alur.letter.LetterData;
import id.alur.letter.LetterService;
import id.alur.letter.NewLetter;
import id.alur.notification.Notifications;
import id.alur.personnel.EmployeeId;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.security.Principals;
import id.alur.training.ApprovedRequest;
import id.alur.training.ApprovedRequests;
import id.alur.training.CourseDraft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-106: issues the letters of a training from what the register and the catalogue say on that day. May be repeated. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class TrainingLetters {

    private final ApprovedRequests requests;
    private final LetterService letters;
    private final CaseFileService cases;
    private final Register register;
    private final Principals principals;
    private final Notifications notifications;

    TrainingLetters(
            ApprovedRequests requests,
            LetterService letters,
            CaseFileService cases,
            Register register,
            Principals principals,
            Notifications notifications) {
        this.requests = requests;
        this.letters = letters;
        this.cases = cases;
        this.register = register;
        this.principals = principals;
        this.notifications = notifications;
    }

    /**
     * The surat tugas of an approved request, signed by the head of the participant's agency; for the head by their superior.
     *
     * @throws IllegalStateException when the request is not approved or nobody can sign
     */
    @Transactional
    public Letter issueAssignment(CaseFileId caseId) {
        ApprovedRequest request = requests.of(caseId);
        CaseFile file = cases.find(caseId);
        Person participant = register.get(request.applicantId());
        CourseDraft course = request.course().data();
        LetterData data = about(participant, course)
                .text(TrainingLetterKinds.TIME, TrainingWords.time(course.startsOn(), course.days()))
                .number(TrainingLetterKinds.LESSON_HOURS, course.jp())
                .text(TrainingLetterKinds.PLACE, TrainingWords.place(course.place()))
                .money(TrainingLetterKinds.COST, course.cost().signum() == 0 ? null : course.cost())
                .text(TrainingLetterKinds.CASE_NUMBER, file.number())
                .date(TrainingLetterKinds.APPROVED_ON, request.approvedOn())
                .build();
        return issue(file, TrainingLetterKinds.ASSIGNMENT, participant, headOf(participant), data);
    }

    /**
     * The acknowledgement of the lesson hours of a finished training, signed by the head of BKPSDM.
     *
     * @throws IllegalStateException when nobody can sign
     */
    @Transactional
    public Letter issueCertificate(CaseFileId caseId, CertificateLetter certificate) {
        ApprovedRequest request = requests.of(caseId);
        Person participant = register.get(request.applicantId());
        LetterData data = about(participant, request.course().data())
                .text(TrainingLetterKinds.TIME, TrainingWords.period(certificate.from(), certificate.to()))
                .number(TrainingLetterKinds.LESSON_HOURS, certificate.lessonHours())
                .text(TrainingLetterKinds.CERTIFICATE_NUMBER, certificate.certificateNumber())
                .text(TrainingLetterKinds.YEAR, Integer.toString(certificate.year()))
                .build();
        EmployeeId signatory = Stream.of("role:bkpsdm-head", "role:opd-head@bkpsdm")
                .flatMap(group -> principals.holdersOf(group).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("BKPSDM has no head who could sign"));
        return issue(cases.find(caseId), TrainingLetterKinds.CERTIFICATE, participant, signatory, data);
    }

    /** Declares the surat tugas of a case invalid, when the training does not take place; without one nothing happens. */
    @Transactional
    public void withdrawAssignment(CaseFileId caseId) {
        letters.find(caseId).stream()
                .filter(letter -> letter.valid() && letter.kind().equals(TrainingLetterKinds.ASSIGNMENT))
                .forEach(letter -> letters.withdraw(letter.id(), TrainingWords.NOT_ATTENDED));
    }

    private Letter issue(CaseFile file, String kind, Person participant, EmployeeId signatory, LetterData data) {
        Letter letter = letters.issue(
                new NewLetter(file.id(), kind, register.get(signatory).unitId(), participant.id(), signatory, data));
        if (letter.valid()) {
            notifications.tell(
                    participant.id(),
                    file.id(),
                    "letter-issued",
                    Map.of("letter", letter.number(), "number", file.number(), "course", file.title()),
                    "letter.issued:" + letter.id());
        }
        return letter;
    }

    private EmployeeId headOf(Person participant) {
        String agency = participant.opdCode();
        List<EmployeeId> heads = agency == null ? List.of() : principals.holdersOf("role:opd-head@" + agency);
        return heads.stream()
                .filter(head -> !head.equals(participant.id()))
                .findFirst()
                .or(() -> Optional.ofNullable(participant.superiorId()))
                .orElseThrow(
                        () -> new IllegalStateException("Nobody can sign the letter of employee " + participant.id()));
    }

    private LetterData.Builder about(Person participant, CourseDraft course) {
        var record = register.record(participant.id());
        String opd = participant.opdName();
        boolean within = opd != null && !Objects.equals(participant.unitId(), participant.opdId());
        return LetterData.builder()
                .text(TrainingLetterKinds.NAME, participant.displayName())
                .text(TrainingLetterKinds.NIP, TrainingWords.nip(record))
                .text(TrainingLetterKinds.RANK, TrainingWords.rank(record))
                .text(TrainingLetterKinds.POST, participant.positionTitle())
                .text(TrainingLetterKinds.UNIT, within ? participant.unitName() + ", " + opd : participant.unitName())
                .text(TrainingLetterKinds.COURSE, course.title())
                .text(TrainingLetterKinds.PROVIDER, course.provider());
    }
}
