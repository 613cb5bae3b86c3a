package id.alur.training.letter;

import id.alur.calendar.Week;
import id.alur.calendar.WorkingWeeks;
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
import id.alur.training.course.CourseDraft;
import id.alur.training.learning.TrainingDays;
import id.alur.training.request.ApprovedRequest;
import id.alur.training.request.ApprovedRequests;
import id.alur.training.request.CourseTerms;
import id.alur.training.route.Stage;
import id.alur.training.study.StudyRequests;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The surat tugas of an approved request. It is signed by the head of the participant's agency, for the head by their superior; where
 * the mayor decided (abroad), by the mayor. A study assignment has a decree instead.
 */
@Component
class AssignmentSource implements LetterSource {

    private final ApprovedRequests requests;
    private final StudyRequests studies;
    private final CaseFileService cases;
    private final Register register;
    private final Principals principals;
    private final ParticipantData participants;
    private final TrainingDays days;
    private final WorkingWeeks weeks;

    AssignmentSource(
            ApprovedRequests requests,
            StudyRequests studies,
            CaseFileService cases,
            Register register,
            Principals principals,
            ParticipantData participants,
            TrainingDays days,
            WorkingWeeks weeks) {
        this.requests = requests;
        this.studies = studies;
        this.cases = cases;
        this.register = register;
        this.principals = principals;
        this.participants = participants;
        this.days = days;
        this.weeks = weeks;
    }

    @Override
    public String kind() {
        return TrainingLetterKinds.ASSIGNMENT;
    }

    @Override
    public boolean applies(CaseFileId caseId) {
        return studies.find(caseId).isEmpty()
                && requests.find(caseId).filter(ApprovedRequest::leavesPost).isPresent();
    }

    @Override
    public Optional<NewLetter> letter(CaseFileId caseId) {
        ApprovedRequest request = requests.of(caseId);
        Person participant = register.get(request.applicantId());
        return signatory(request, participant)
                .map(signatory -> new NewLetter(
                        caseId,
                        kind(),
                        register.get(signatory).unitId(),
                        participant.id(),
                        signatory,
                        data(request, participant)));
    }

    private LetterData data(ApprovedRequest request, Person participant) {
        CourseDraft course = request.course().data();
        CourseTerms terms = request.terms();
        return participants
                .about(participant, course)
                .text(TrainingLetterKinds.TIME, days(participant, terms))
                .number(TrainingLetterKinds.LESSON_HOURS, course.jp())
                .text(TrainingLetterKinds.PLACE, TrainingWords.place(course.place()))
                .money(TrainingLetterKinds.COST, terms.cost().signum() == 0 ? null : terms.cost())
                .text(
                        TrainingLetterKinds.CASE_NUMBER,
                        cases.find(request.caseId()).number())
                .date(TrainingLetterKinds.APPROVED_ON, request.approvedOn())
                .build();
    }

    /** Days off only where the participant said that they are meant; otherwise the order is for working days. */
    private String days(Person participant, CourseTerms terms) {
        Week week = weeks.of(participant.id());
        int working = days.working(week, terms.startsOn(), terms.endsOn());
        int ordered = terms.onDaysOff() ? days.counted(week, terms.startsOn(), terms.endsOn()) : working;
        return TrainingWords.ordered(terms.startsOn(), terms.endsOn(), ordered, working);
    }

    private Optional<EmployeeId> signatory(ApprovedRequest request, Person participant) {
        if (request.highest() == Stage.MAYOR) {
            return principals.holdersOf(CandidateGroup.role(Role.PPK)).stream().findFirst();
        }
        String agency = participant.opdCode();
        List<EmployeeId> heads = agency == null ? List.of() : principals.holdersOf(CandidateGroup.headOf(agency));
        return heads.stream()
                .filter(head -> !head.equals(participant.id()))
                .findFirst()
                .or(() -> principals.holdersOf(CandidateGroup.supervisorOf(participant.id())).stream()
                        .findFirst());
    }
}
