package id.alur.appraisal.year;

import id.alur.casefile.CasePapers;
import id.alur.identity.CaseFileId;
import id.alur.process.AppraisalEmployeeProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Evidence, plan and evaluation are read by whom the appraisal concerns, and not by an operator, a head or a former superior. */
@Component
class AppraisalPapers implements CasePapers {

    private final AppraisalAccess access;

    AppraisalPapers(AppraisalAccess access) {
        this.access = access;
    }

    @Override
    public String processId() {
        return AppraisalEmployeeProcess.PROCESS_ID;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean mayRead(CaseFileId caseId) {
        return access.find(caseId).isPresent();
    }
}
