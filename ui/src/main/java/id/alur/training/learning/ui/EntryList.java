package id.alur.training.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.document.ui.DocumentLinks;
import id.alur.identity.CaseFileId;
import id.alur.identity.DocumentId;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.ReasonDialog;
import id.alur.shell.ui.Texts;
import id.alur.training.learning.LearningService;
import id.alur.training.learning.LedgerEntry;
import java.util.List;
import java.util.Locale;

/** What was learned in a year, with certificates; officers take a wrong entry back here. */
class EntryList extends Div {

    private final DocumentLinks documents;
    private final Formats formats;

    EntryList(
            List<LedgerEntry> entries,
            boolean officer,
            DocumentLinks documents,
            LearningService service,
            Formats formats,
            Runnable changed) {
        this.documents = documents;
        this.formats = formats;
        if (entries.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t("ui.learning.entries.none"));
            none.addClassName("alur-muted");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-learning-list");
        for (LedgerEntry entry : entries) {
            ListItem item = item(entry);
            if (officer && entry.corrects() == null && !entry.corrected()) {
                Button correct = new Button(Texts.t("ui.learning.correct"), click -> correct(entry, service, changed));
                correct.addThemeVariants(ButtonVariant.LUMO_SMALL);
                correct.setAriaLabel(Texts.t("ui.learning.correct") + ": " + entry.title());
                item.add(correct);
            }
            list.add(item);
        }
        add(list);
    }

    private ListItem item(LedgerEntry entry) {
        Span title = new Span(entry.title());
        title.addClassName("alur-learning-name");
        Span about = new Span(Texts.t(
                "ui.learning.entry",
                entry.jp(),
                Texts.t("training.form." + entry.formCode().toLowerCase(Locale.ROOT)),
                entry.provider(),
                entry.startsOn().equals(entry.endsOn())
                        ? formats.date(entry.endsOn())
                        : formats.date(entry.startsOn()) + " – " + formats.date(entry.endsOn())));
        Div line = new Div(title, about);
        line.addClassName("alur-learning-line");
        if (entry.certificateNumber() != null) {
            line.add(muted(Texts.t("ui.learning.certificate", entry.certificateNumber())));
        }
        if (entry.reason() != null) {
            line.add(muted(Texts.t("ui.learning.entry.counter", entry.reason())));
        } else if (entry.corrected()) {
            line.add(muted(Texts.t("ui.learning.entry.corrected")));
        }
        ListItem item = new ListItem(line);
        DocumentId certificate = entry.certificate();
        if (certificate != null) {
            item.add(documents.link(certificate, Texts.t("ui.learning.certificate.file")));
        }
        CaseFileId caseId = entry.caseId();
        if (caseId != null) {
            item.add(new Anchor("berkas/" + caseId, Texts.t("ui.learning.entry.case")));
        }
        return item;
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("alur-muted");
        return span;
    }

    /** With the reason that everybody who sees the entry will read. */
    private static void correct(LedgerEntry entry, LearningService service, Runnable changed) {
        new ReasonDialog(
                        Texts.t("ui.learning.correct.title", entry.title()),
                        Texts.t("ui.learning.correct.text", entry.jp()),
                        Texts.t("ui.learning.correct.reason"),
                        LearningService.MAX_REASON,
                        Texts.t("ui.learning.correct"),
                        reason -> {
                            service.correct(entry.id(), reason);
                            Problems.tell(Texts.t("ui.learning.corrected"));
                            changed.run();
                        })
                .open();
    }
}
