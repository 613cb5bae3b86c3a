package id.alur.form;

import id.alur.identity.CaseFileId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server works out from what is entered so far, for the conditions of a form: whether a date is a day off, say, which no
 * expression can know. A feature registers one as a bean. It is asked with every change of an entry and again when the form is sent.
 */
public interface EnteredFacts {

    /**
     * @param caseId the case, once there is one
     * @param entered values of visible fields as they stand, unchecked: any of them may be missing, half written or wrong
     * @return plain values by name; empty for forms of others
     */
    Map<String, Object> of(String formId, @Nullable CaseFileId caseId, Map<String, ?> entered);
}
