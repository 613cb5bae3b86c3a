package id.alur.appraisal.page;

import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.YearState;
import id.alur.appraisal.year.Years;
import id.alur.engine.CaseRoute;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.process.AppraisalEmployeeProcess;
import id.alur.process.AppraisalEmployeeProcess.Tasks;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of one year: who is asked next, and that a plan which was given back comes to the superior again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppraisalWay implements CaseRoute {

    /** A change of the plan is told when there is one. */
    private static final Set<String> CHANGE = Set.of(Tasks.REVISE_CHANGED_PLAN, Tasks.DISCUSS_CHANGED_PLAN);

    private final Years years;

    AppraisalWay(Years years) {
        this.years = years;
    }

    @Override
    public boolean handles(String processId) {
        return processId.equals(AppraisalEmployeeProcess.PROCESS_ID);
    }

    @Override
    public Way of(CaseFileId caseId) {
        return new Way(CHANGE, years.find(caseId).map(AppraisalWay::coming).orElse(Map.of()));
    }

    private static Map<String, String> coming(AppraisalYear year) {
        Map<String, String> coming = new HashMap<>();
        if (year.state().isOver() || year.state() == YearState.PUBLISHED) {
            return coming;
        }
        String superior = CandidateGroup.supervisorOf(year.employee()).toString();
        coming.put(Tasks.READ_RESULT, CandidateGroup.person(year.employee()).toString());
        if (!year.isConcluding()) {
            coming.put(Tasks.RATE_YEAR, superior);
        }
        if (year.state() == YearState.PLANNING) {
            coming.put(Tasks.DISCUSS_PLAN, superior);
        }
        if (year.state() == YearState.PLANNING || year.state() == YearState.DISCUSSING) {
            coming.put(Tasks.RATE_PERIOD, superior);
        }
        return coming;
    }
}
