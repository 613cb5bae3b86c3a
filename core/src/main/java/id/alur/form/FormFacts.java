package id.alur.form;

import id.alur.identity.CaseFileId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server knows that the conditions of a form ask for; a feature registers one as a bean. */
public interface FormFacts {

    /**
     * @param caseId the case, once there is one
     * @return plain values by name; empty for forms of others
     */
    Map<String, Object> of(String formId, @Nullable CaseFileId caseId);
}
