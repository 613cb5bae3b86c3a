package id.alur.casefile;

import id.alur.identity.CaseFileId;

/**
 * A feature's own rule on who may read the papers of its cases: documents, letters, and what was weighed. Without one whoever may read
 * a case may read its documents and letters. A bean of the feature that has the process; asked within a transaction.
 */
public interface CasePapers {

    /** BPMN process id. */
    String processId();

    /** Whether the current person may; also somebody who may not read the case itself. */
    boolean mayRead(CaseFileId caseId);
}
