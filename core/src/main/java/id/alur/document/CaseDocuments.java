package id.alur.document;

import id.alur.audit.AuditTrail;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.DocumentId;
import id.alur.shared.NotFoundException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files that are part of a case, for the feature whose case it is, within its transactions and after its checks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseDocuments {

    private final DocumentRepository documents;
    private final AuditTrail audit;

    CaseDocuments(DocumentRepository documents, AuditTrail audit) {
        this.documents = documents;
        this.audit = audit;
    }

    /**
     * Takes a file of the current user out of a case again; the feature knows that nothing was decided by it.
     *
     * @throws NotFoundException when there is no such file
     */
    public void remove(CaseFileId caseId, DocumentId id) {
        if (documents.deleteOfCase(CurrentUser.require(), caseId, id) == 0) {
            throw new NotFoundException("error.document.not-found");
        }
        audit.record("document.remove", "document", id.toString(), caseId, Map.of());
    }
}
