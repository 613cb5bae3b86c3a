package id.alur.letter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.alur.casefile.CaseView;
import id.alur.casefile.ui.CaseFeature;
import id.alur.document.DocumentContent;
import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.letter.HeldLetter;
import id.alur.letter.HeldLetters;
import id.alur.letter.Letter;
import id.alur.letter.LetterDesk;
import id.alur.letter.LetterKind;
import id.alur.letter.LetterService;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.ReasonDialog;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Optional;

/**
 * The letters of a case on its page: number, whether it holds, download, check. For their keeper also what is missing for a letter
 * that should be there, and to withdraw and issue one.
 */
@org.springframework.stereotype.Component
class CaseLetters implements CaseFeature {

    private final LetterService letters;
    private final LetterDesk desk;
    private final HeldLetters held;
    private final DocumentService documents;
    private final Formats formats;

    CaseLetters(LetterService letters, LetterDesk desk, HeldLetters held, DocumentService documents, Formats formats) {
        this.letters = letters;
        this.desk = desk;
        this.held = held;
        this.documents = documents;
        this.formats = formats;
    }

    @Override
    public Optional<Component> on(CaseView view, Runnable changed) {
        CaseFileId id = view.file().id();
        List<Letter> all = letters.find(id);
        List<HeldLetter> missing = held.of(id);
        List<LetterKind> issuable = desk.issuable(id);
        if (all.isEmpty() && missing.isEmpty() && issuable.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-list");
        missing.forEach(letter -> list.add(item(letter)));
        all.forEach(letter -> list.add(item(letter, changed)));
        Section section = new Section(new H2(Texts.t("ui.letter.case.title")), list);
        section.addClassName("alur-case-letters");
        if (!issuable.isEmpty()) {
            Div tools = new Div();
            tools.addClassName("alur-row");
            issuable.forEach(kind -> tools.add(issue(id, kind, all, changed)));
            section.add(tools);
        }
        return Optional.of(section);
    }

    private Button issue(CaseFileId id, LetterKind kind, List<Letter> all, Runnable changed) {
        boolean again = all.stream().anyMatch(letter -> letter.kind().equals(kind.code()));
        return new Button(
                IssueDialog.caption(kind, again), click -> new IssueDialog(desk, id, kind, again, changed).open());
    }

    private ListItem item(HeldLetter letter) {
        Span name = new Span(Texts.t("letter.kind." + letter.kind()));
        name.addClassName("alur-list-title");
        Span state = new Span(Texts.t("ui.letter.held"));
        state.addClassNames("alur-state", "alur-late");
        Div line = new Div(name, state);
        line.addClassName("alur-row");
        Span since = new Span(Texts.t("ui.letter.held.since", formats.date(letter.since())));
        since.addClassName("alur-muted");
        ListItem item = new ListItem(
                line, since, new Paragraph(Texts.t(letter.obstacle().messageKey())));
        item.addClassName("alur-list-item");
        return item;
    }

    private ListItem item(Letter letter, Runnable changed) {
        Span name = new Span(Texts.t("ui.letter.case.name", Texts.t("letter.kind." + letter.kind()), letter.number()));
        name.addClassName("alur-list-title");
        Span state = new Span(Texts.t(letter.valid() ? "ui.letter.valid" : "ui.letter.withdrawn"));
        state.addClassNames("alur-state", letter.valid() ? "alur-calm" : "alur-late");
        Div line = new Div(name, state);
        line.addClassName("alur-row");
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    DocumentContent content = documents.open(letter.documentId());
                    return new DownloadResponse(
                            content.stream(),
                            content.document().name(),
                            content.document().mediaType(),
                            content.document().size());
                }),
                Texts.t("ui.letter.case.download"));
        download.setAriaLabel(Texts.t("ui.letter.case.download.of", letter.number()));
        Anchor check = new Anchor("surat/periksa/" + letter.token(), Texts.t("ui.letter.case.check"));
        check.setTarget("_blank");
        check.setAriaLabel(Texts.t("ui.letter.case.check.of", letter.number()));
        Span dated = new Span(formats.date(letter.dated()));
        dated.addClassName("alur-muted");
        Div tools = new Div(dated, download, check);
        tools.addClassNames("alur-row", "alur-row-middle");
        if (letters.mayWithdraw(letter)) {
            Button withdraw = new Button(Texts.t("ui.letter.withdraw"), click -> withdraw(letter, changed));
            withdraw.setAriaLabel(Texts.t("ui.letter.withdraw.title", letter.number()));
            withdraw.addThemeVariants(ButtonVariant.LUMO_SMALL);
            tools.add(withdraw);
        }
        ListItem item = new ListItem(line, tools);
        String reason = letter.withdrawnReason();
        if (reason != null) {
            item.add(new Paragraph(Texts.t("ui.letter.withdrawn.reason", reason)));
        }
        item.addClassName("alur-list-item");
        return item;
    }

    private void withdraw(Letter letter, Runnable changed) {
        new ReasonDialog(
                        Texts.t("ui.letter.withdraw.title", letter.number()),
                        Texts.t("ui.letter.withdraw.text"),
                        Texts.t("ui.letter.withdraw.reason"),
                        LetterService.MAX_REASON,
                        Texts.t("ui.letter.withdraw"),
                        reason -> {
                            letters.withdraw(letter.id(), reason);
                            Problems.tell(Texts.t("ui.letter.withdraw.done", letter.number()));
                            changed.run();
                        })
                .open();
    }
}
