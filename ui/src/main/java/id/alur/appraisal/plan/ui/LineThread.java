package id.alur.appraisal.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.alur.appraisal.plan.LineId;
import id.alur.appraisal.plan.Message;
import id.alur.appraisal.plan.Permission;
import id.alur.appraisal.plan.PlanLimits;
import id.alur.appraisal.plan.PlanView;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import id.alur.shell.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What superior and employee say to each other about one line of a plan, or about the whole; read when somebody opens it. */
public final class LineThread extends Details {

    private final PlanServices services;
    private final CaseFileId caseId;
    private final @Nullable LineId line;
    private final String about;
    private final Div messages = new Div();
    private final TextArea text = new TextArea(Texts.t("ui.appraisal.thread.text"));

    /**
     * @param line null for what is said about the whole plan
     * @param about the line in a few words, for those who hear the page
     * @param count messages there are
     * @param mayWrite whether the person may say something
     */
    public LineThread(
            PlanServices services,
            CaseFileId caseId,
            @Nullable LineId line,
            String about,
            int count,
            boolean mayWrite) {
        this.services = services;
        this.caseId = caseId;
        this.line = line;
        this.about = about;
        addClassName("alur-appraisal-thread");
        text.setMaxLength(PlanLimits.MESSAGE);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> text.setInvalid(false));
        Button send = new Button(Texts.t("ui.appraisal.thread.send"), click -> {
            send();
            click.getSource().setEnabled(true);
        });
        // A double click says it once.
        send.setDisableOnClick(true);
        add(messages);
        if (mayWrite) {
            add(text, send);
        }
        title(count);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                read();
            }
        });
    }

    /** What was said about the whole plan, such as why it was returned: open if there is something. */
    public static LineThread aboutAll(PlanServices services, PlanView plan) {
        LineThread thread = new LineThread(
                services,
                plan.caseId(),
                null,
                Texts.t("ui.appraisal.plan.whole"),
                plan.messages(),
                plan.may(Permission.DISCUSS));
        return plan.messages() > 0 ? thread.open() : thread;
    }

    /** Shows what was said without being asked: for who has to answer it. */
    public LineThread open() {
        setOpened(true);
        return this;
    }

    /** Null for what is said about the whole plan. */
    public @Nullable LineId line() {
        return line;
    }

    /** Shows what was said meanwhile; what is being written stays. */
    public void renew() {
        read();
    }

    /** Whether something is written that was not sent. */
    public boolean isInUse() {
        return !PlainText.isBlank(text.getValue());
    }

    private void title(int count) {
        setSummaryText(
                count == 0
                        ? Texts.t("ui.appraisal.thread.none", about)
                        : Texts.t("ui.appraisal.thread", about, Integer.toString(count)));
    }

    private void read() {
        List<Message> said = services.discussions().thread(caseId, line);
        title(said.size());
        messages.removeAll();
        if (said.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t("ui.appraisal.thread.empty"));
            none.addClassName("alur-muted");
            messages.add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-list");
        said.forEach(message -> list.add(item(message)));
        messages.add(list);
    }

    private ListItem item(Message message) {
        Span author = new Span(message.mine() ? Texts.t("ui.appraisal.thread.me") : message.author());
        author.addClassName("alur-list-title");
        Span when = new Span(services.formats().dateTime(message.at()));
        when.addClassName("alur-muted");
        Div head = new Div(author, when);
        head.addClassName("alur-row");
        if (message.returned()) {
            Span returned = new Span(Texts.t("ui.appraisal.thread.returned"));
            returned.addClassNames("alur-state", "alur-state-soon");
            head.add(returned);
        }
        Paragraph words = new Paragraph(message.text());
        words.addClassName("alur-prose");
        ListItem item = new ListItem(head, words);
        item.addClassName("alur-list-item");
        return item;
    }

    private void send() {
        try {
            services.discussions().say(caseId, line, text.getValue());
            text.clear();
            read();
        } catch (DomainException refused) {
            text.setErrorMessage(Texts.of(refused));
            text.setInvalid(true);
            text.focus();
        }
    }
}
