package id.alur.form;

import id.alur.identity.CaseFileId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In what situation a form is filled in.
 *
 * @param draft under which unsent values and files of the current user are kept
 * @param caseId the case, once there is one
 * @param facts what the server knows: FEEL expressions may use them, and read-only fields carry them whatever the browser sends
 */
public record FormContext(DraftKey draft, @Nullable CaseFileId caseId, Map<String, Object> facts) {

    public FormContext {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static FormContext of(DraftKey draft) {
        return new FormContext(draft, null, Map.of());
    }

    public static FormContext of(DraftKey draft, CaseFileId caseId) {
        return new FormContext(draft, caseId, Map.of());
    }

    public FormContext with(Map<String, Object> moreFacts) {
        return new FormContext(draft, caseId, moreFacts);
    }

    /** What an expression sees: the facts, overruled by what is entered; a field left empty does not fall back to a fact. */
    Map<String, Object> values(FormSchema form, Map<String, ?> data) {
        Map<String, Object> values = new HashMap<>(facts);
        for (FormComponent.Field field : form.fields()) {
            if (!field.readonly()) {
                values.remove(field.key());
            }
        }
        data.forEach((key, value) -> {
            if (value != null) {
                values.put(key, value);
            }
        });
        return values;
    }
}
