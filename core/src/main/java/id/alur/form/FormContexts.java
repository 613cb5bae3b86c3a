package id.alur.form;

import id.alur.identity.CaseFileId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the context of a form with all that features know of it: the same for the page and for the check of what is sent. */
@Component
public class FormContexts {

    private final List<FormFacts> providers;

    FormContexts(List<FormFacts> providers) {
        this.providers = List.copyOf(providers);
    }

    public FormContext of(String formId, DraftKey draft, @Nullable CaseFileId caseId) {
        Map<String, Object> facts = new HashMap<>();
        providers.forEach(provider -> facts.putAll(provider.of(formId, caseId)));
        return new FormContext(draft, caseId, facts);
    }
}
