package id.alur.document;

import id.alur.form.FormContext;
import id.alur.form.FormFiles;
import id.alur.identity.CurrentUser;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the form which files a submission may name. */
@Component
class DocumentFormFiles implements FormFiles {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DocumentRepository documents;
    private final TransactionTemplate transaction;

    DocumentFormFiles(DocumentRepository documents, TransactionTemplate transaction) {
        this.documents = documents;
        this.transaction = transaction;
    }

    @Override
    public Map<String, String> names(Collection<String> ids, FormContext context) {
        List<UUID> wellFormed = ids.stream()
                .filter(id -> ID.matcher(id).matches())
                .map(UUID::fromString)
                .toList();
        Map<String, String> names = new HashMap<>();
        transaction.executeWithoutResult(status -> documents
                .usable(wellFormed, CurrentUser.require(), context.draft(), context.caseId())
                .forEach(document -> names.put(document.id().toString(), document.name())));
        return names;
    }
}
