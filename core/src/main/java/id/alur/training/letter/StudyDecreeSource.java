package id.alur.training.letter;

import id.alur.casefile.CaseFileService;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.letter.LetterData;
import id.alur.letter.LetterSource;
import id.alur.letter.NewLetter;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.security.Principals;
import id.alur.training.course.Accreditation;
import id.alur.training.course.CourseDraft;
import id.alur.training.course.StudyLevel;
import id.alur.training.request.ApprovedRequest;
import id.alur.training.request.ApprovedRequests;
import id.alur.training.request.CourseTerms;
import id.alur.training.study.ServiceBonds;
import id.alur.training.study.Study;
import id.alur.training.study.StudyRequests;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The decree of the mayor, as PPK, that gives a study assignment, in place of a surat tugas. */
@Component
class StudyDecreeSource implements LetterSource {

    private final ApprovedRequests requests;
    private final StudyRequests studies;
    private final ServiceBonds bonds;
    private final CaseFileService cases;
    private final Register register;
    private final Principals principals;
    private final ParticipantData participants;

    StudyDecreeSource(
            ApprovedRequests requests,
            StudyRequests studies,
            ServiceBonds bonds,
            CaseFileService cases,
            Register register,
            Principals principals,
            ParticipantData participants) {
        this.requests = requests;
        this.studies = studies;
        this.bonds = bonds;
        this.cases = cases;
        this.register = register;
        this.principals = principals;
        this.participants = participants;
    }

    @Override
    public String kind() {
        return TrainingLetterKinds.STUDY_DECREE;
    }

    @Override
    public boolean applies(CaseFileId caseId) {
        return studies.find(caseId).isPresent() && requests.find(caseId).isPresent();
    }

    @Override
    public Optional<NewLetter> letter(CaseFileId caseId) {
        ApprovedRequest request = requests.of(caseId);
        Study study = studies.find(caseId)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " is about no study"));
        Person participant = register.get(request.applicantId());
        Optional<EmployeeId> mayor =
                principals.holdersOf(CandidateGroup.role(Role.PPK)).stream().findFirst();
        return mayor.map(signatory -> new NewLetter(
                caseId,
                kind(),
                register.get(signatory).unitId(),
                participant.id(),
                signatory,
                data(request, study, participant)));
    }

    private LetterData data(ApprovedRequest request, Study study, Person participant) {
        CourseDraft course = request.course().data();
        CourseTerms terms = request.terms();
        StudyLevel level = study.level();
        Accreditation accreditation = study.accreditation();
        String programme = study.programme();
        int bond = study.months() * bonds.factor(study.mode(), study.funding(), request.approvedOn());
        return participants
                .about(participant, course.title(), study.institution())
                .text(TrainingLetterKinds.PROGRAMME, programme == null ? course.title() : programme)
                .text(TrainingLetterKinds.LEVEL, level == null ? null : level.words())
                .text(TrainingLetterKinds.ACCREDITATION, accreditation == null ? null : accreditation.words())
                .text(TrainingLetterKinds.TIME, TrainingWords.dates(terms.startsOn(), terms.endsOn()))
                .text(TrainingLetterKinds.LENGTH, TrainingWords.length(study.months()))
                .text(TrainingLetterKinds.MODE, TrainingWords.mode(study.mode()))
                .text(TrainingLetterKinds.FUNDING, TrainingWords.funding(study.funding()))
                .text(TrainingLetterKinds.BOND, TrainingWords.length(bond))
                .number(TrainingLetterKinds.LESSON_HOURS, course.jp())
                .text(TrainingLetterKinds.PLACE, TrainingWords.place(course.place()))
                .money(TrainingLetterKinds.COST, terms.cost().signum() == 0 ? null : terms.cost())
                .text(
                        TrainingLetterKinds.CASE_NUMBER,
                        cases.find(request.caseId()).number())
                .date(TrainingLetterKinds.APPROVED_ON, request.approvedOn())
                .build();
    }
}
