package id.alur.appraisal.letter;

import id.alur.appraisal.year.AppraisalYear;
import id.alur.casefile.CaseFileService;
import id.alur.identity.EmployeeId;
import id.alur.letter.IndonesianText;
import id.alur.letter.LetterData;
import id.alur.personnel.Person;
import id.alur.personnel.PersonnelRecord;
import id.alur.personnel.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every paper of an appraisal says: about whom, by whom and of which year. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Parties {

    private final Register register;
    private final CaseFileService cases;

    Parties(Register register, CaseFileService cases) {
        this.register = register;
        this.cases = cases;
    }

    LetterData.Builder of(AppraisalYear year, EmployeeId rater) {
        Person employee = register.get(year.employee());
        PersonnelRecord record = register.record(year.employee());
        Person superior = register.get(rater);
        String opd = employee.opdName();
        boolean within = opd != null && !employee.unitId().equals(employee.opdId());
        return LetterData.builder()
                .text(AppraisalLetterKinds.NAME, employee.displayName())
                .text(AppraisalLetterKinds.NIP, IndonesianText.nip(record.nip()))
                .text(AppraisalLetterKinds.RANK, rank(record))
                .text(AppraisalLetterKinds.POST, employee.positionTitle())
                .text(AppraisalLetterKinds.UNIT, within ? employee.unitName() + ", " + opd : employee.unitName())
                .text(AppraisalLetterKinds.RATER, superior.displayName())
                .text(AppraisalLetterKinds.RATER_POST, superior.positionTitle())
                .text(AppraisalLetterKinds.YEAR, Integer.toString(year.year()))
                .text(
                        AppraisalLetterKinds.CASE_NUMBER,
                        cases.find(year.caseId()).number());
    }

    /** {@code Penata Muda (III/a)}, {@code Golongan IX}. */
    private static @Nullable String rank(PersonnelRecord record) {
        String grade = record.grade();
        if (grade == null) {
            return null;
        }
        return record.rankName() == null ? "Golongan " + grade : record.rankName() + " (" + grade + ")";
    }
}
