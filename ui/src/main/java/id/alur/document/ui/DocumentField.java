package id.alur.document.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import id.alur.document.DocumentService;
import id.alur.document.StoredDocument;
import id.alur.form.DraftKey;
import id.alur.identity.DocumentId;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.LimitedUpload;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Attaches files: they are kept with the draft as soon as they have arrived. The value is the list of their ids. */
public final class DocumentField extends CustomField<List<String>> {

    private static final String REQUIRED = "alur-required";

    private final transient DocumentService documents;
    private final transient DocumentLinks links;
    private final transient DraftKey draft;
    private final boolean multiple;
    private final Upload upload;
    private final UnorderedList list = new UnorderedList();
    private final transient Map<String, StoredDocument> files = new LinkedHashMap<>();

    /** @param extensions with dot; empty = all that the document store takes */
    public DocumentField(
            DocumentService documents, DocumentLinks links, DraftKey draft, List<String> extensions, boolean multiple) {
        super(List.of());
        this.documents = documents;
        this.links = links;
        this.draft = draft;
        this.multiple = multiple;
        List<String> allowed = documents.acceptedExtensions();
        List<String> accepted = extensions.isEmpty()
                ? allowed
                : extensions.stream().filter(allowed::contains).toList();
        this.upload = new Upload(this::receive);
        upload.setAcceptedFileExtensions(accepted.toArray(String[]::new));
        upload.setMaxFileSize(Math.toIntExact(documents.maxBytes()));
        upload.setI18n(UploadTexts.of(multiple, accepted, documents.maxBytes()));
        upload.setWidthFull();
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        // What has arrived stands in our own list, with a link and a way to remove it.
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        list.addClassName("alur-files");
        add(list, upload);
        addAttachListener(attached -> keepPlace());
        show();
    }

    /**
     * A file arrives whenever the line lets it, and a short line then stands where the tall area was into which it was dropped. What is below
     * would move up under the pointer of somebody who presses a button at that moment, and nothing would be pressed: so the field stays
     * as tall as it is.
     */
    private void keepPlace() {
        upload.getElement()
                .executeJs(
                        "this.addEventListener('upload-response', () => { $0.style.minHeight = $0.offsetHeight + 'px';"
                                + " })",
                        getElement());
    }

    /**
     * Marks the label by style only: the component would set {@code aria-required} beside its role {@code group}, which
     * ARIA 1.2 does not allow. That it must be filled is said by the mark and, when it is not, by the error.
     */
    @Override
    public void setRequiredIndicatorVisible(boolean visible) {
        setClassName(REQUIRED, visible);
    }

    @Override
    public boolean isRequiredIndicatorVisible() {
        return hasClassName(REQUIRED);
    }

    /** In the thread of the request and without the lock of the page, so that a slow upload blocks nothing. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        if (event.getFileSize() > documents.maxBytes()) {
            show(ui, () -> refuse(Texts.of(LimitedUpload.tooLarge(documents.maxBytes()))));
            event.reject();
            return;
        }
        try {
            StoredDocument stored = documents.upload(draft, event.getFileName(), event.getInputStream());
            show(ui, () -> arrived(stored));
        } catch (DomainException | DataAccessException | TransactionException e) {
            show(ui, () -> refuse(Problems.describe(e)));
            event.reject();
        }
    }

    /** A failure in there is told by the error handler of the page. */
    private static void show(UI ui, Command change) {
        var unused = ui.access(change);
    }

    private void arrived(StoredDocument stored) {
        setInvalid(false);
        if (!multiple) {
            List.copyOf(files.values()).forEach(this::forget);
        }
        files.put(stored.id().toString(), stored);
        changed();
    }

    private void refuse(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }

    private void remove(StoredDocument file) {
        forget(file);
        changed();
        getElement().executeJs("this.style.minHeight = ''");
        upload.getElement().executeJs("this.querySelector('[slot=add-button]')?.focus()");
    }

    /** A file of the draft is gone for good; one of the case stays with the case and is only no longer named here. */
    private void forget(StoredDocument file) {
        files.remove(file.id().toString());
        if (file.caseId() == null) {
            try {
                documents.remove(file.id());
            } catch (NotFoundException e) {
                // Removed already, in another tab: what the person wants is so.
                return;
            }
        }
    }

    private void changed() {
        show();
        updateValueFromPerson();
    }

    private void updateValueFromPerson() {
        setModelValue(generateModelValue(), true);
    }

    private void show() {
        list.removeAll();
        for (StoredDocument file : files.values()) {
            Button remove = new Button(VaadinIcon.TRASH.create(), click -> remove(file));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(Texts.t("ui.document.remove", file.name()));
            remove.setVisible(!isReadOnly());
            list.add(new ListItem(links.link(file.id(), file.name(), file.size()), remove));
        }
        list.setVisible(!files.isEmpty());
        upload.setVisible(!isReadOnly() && (multiple || files.isEmpty()));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        show();
    }

    @Override
    protected List<String> generateModelValue() {
        return List.copyOf(files.keySet());
    }

    @Override
    protected void setPresentationValue(List<String> ids) {
        files.clear();
        for (String id : new ArrayList<>(ids)) {
            try {
                files.put(id, documents.find(new DocumentId(UUID.fromString(id))));
            } catch (NotFoundException | IllegalArgumentException e) {
                refuse(Texts.t("error.form.file-missing"));
            }
        }
        show();
    }

    @Override
    public void focus() {
        upload.getElement().executeJs("(this.querySelector('[slot=add-button]') || this).focus()");
    }
}
