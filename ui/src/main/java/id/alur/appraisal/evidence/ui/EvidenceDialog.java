package id.alur.appraisal.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import id.alur.appraisal.evidence.EvidenceLimits;
import id.alur.appraisal.plan.LineId;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.LimitedUpload;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/** Adds a file, or a link to where it lies, as evidence for one line of a plan. */
final class EvidenceDialog extends Dialog {

    private final EvidenceServices services;
    private final CaseFileId caseId;
    private final LineId line;
    private final Runnable added;
    private final TextField title = new TextField(Texts.t("ui.appraisal.evidence.title"));
    private final TextField link = new TextField(Texts.t("ui.appraisal.evidence.link"));
    private final TextArea note = new TextArea(Texts.t("ui.appraisal.evidence.note"));
    private final Paragraph chosenName = new Paragraph();
    private final Paragraph refusal = new Paragraph();
    private byte[] content = {};
    private @Nullable String fileName;

    EvidenceDialog(EvidenceServices services, CaseFileId caseId, LineId line, String about, Runnable added) {
        this.services = services;
        this.caseId = caseId;
        this.line = line;
        this.added = added;
        setHeaderTitle(Texts.t("ui.appraisal.evidence.add.to", about));
        setWidth("min(34rem, 94vw)");
        title.setMaxLength(EvidenceLimits.TITLE);
        title.setRequiredIndicatorVisible(true);
        link.setMaxLength(EvidenceLimits.LINK);
        link.setHelperText(Texts.t("ui.appraisal.evidence.link.help"));
        link.getElement().executeJs("this.inputElement.inputMode = 'url'");
        note.setMaxLength(EvidenceLimits.NOTE);
        Upload upload = LimitedUpload.button(
                Texts.t("ui.appraisal.evidence.choose"),
                services.documents().maxBytes(),
                this::take,
                services.documents().acceptedExtensions().toArray(String[]::new));
        chosenName.getElement().setAttribute("role", "status");
        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        Div fields = new Div(
                new Paragraph(Texts.t("ui.appraisal.evidence.help")), upload, chosenName, link, title, note, refusal);
        fields.addClassName("alur-narrow");
        add(fields);
        Button save = new Button(Texts.t("ui.appraisal.evidence.save"), Entries.checked(this, this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), save);
    }

    private void take(String name, byte[] bytes) {
        fileName = name;
        content = bytes;
        chosenName.setText(Texts.t("ui.appraisal.evidence.chosen", name));
        if (title.isEmpty()) {
            int dot = name.lastIndexOf('.');
            String bare = dot > 0 ? name.substring(0, dot) : name;
            title.setValue(bare.substring(0, Math.min(bare.length(), EvidenceLimits.TITLE)));
        }
        link.clear();
        link.setEnabled(false);
    }

    private void save() {
        String file = fileName;
        if (file == null && link.isEmpty()) {
            refusal.setText(Texts.t("ui.appraisal.evidence.neither"));
            return;
        }
        refusal.setText("");
        try {
            if (file == null) {
                services.evidence().link(caseId, line, title.getValue(), note.getValue(), link.getValue());
            } else {
                services.evidence()
                        .upload(
                                caseId,
                                line,
                                title.getValue(),
                                note.getValue(),
                                file,
                                new ByteArrayInputStream(content));
            }
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
            return;
        }
        close();
        Problems.tell(Texts.t("ui.appraisal.evidence.added"));
        added.run();
    }
}
