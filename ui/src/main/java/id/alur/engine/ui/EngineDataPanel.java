package id.alur.engine.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.ui.CaseFileView;
import id.alur.engine.EngineData;
import id.alur.engine.EngineRecovery;
import id.alur.engine.EngineStatus;
import id.alur.engine.LostCase;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.ReasonDialog;
import id.alur.shell.ui.Texts;
import java.util.Locale;
import java.util.function.Consumer;

/** After a loss: how engine and database stand to each other, and the cases that wait to be started again. Empty as long as all is well. */
class EngineDataPanel extends Div {

    private static final int ROWS = 100;
    private static final int AT_ONCE = 1_000;

    private final EngineStatus status;
    private final EngineRecovery recovery;
    private final Formats formats;

    EngineDataPanel(EngineStatus status, EngineRecovery recovery, Formats formats) {
        this.status = status;
        this.recovery = recovery;
        this.formats = formats;
    }

    void show() {
        removeAll();
        EngineData data = status.data();
        if (data.disagrees()) {
            String key = "ui.operations.data."
                    + data.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
            Paragraph what = new Paragraph(Texts.t(key));
            what.addClassName("alur-prose");
            Button accept = new Button(
                    Texts.t("ui.operations.data.accept"),
                    click -> ask("ui.operations.data.accept", recovery::accept, "ui.operations.data.accepted"));
            add(
                    new H2(Texts.t("ui.operations.data")),
                    what,
                    new Paragraph(Texts.t("ui.operations.data.cases", recovery.runningCases())),
                    accept);
        }
        long lost = recovery.lostCount();
        if (lost > 0) {
            Button all = new Button(
                    Texts.t("ui.operations.lost.all"),
                    click -> ask(
                            "ui.operations.lost.all",
                            reason -> recovery.startAllAgain(reason, AT_ONCE),
                            "ui.operations.lost.started"));
            UnorderedList list = new UnorderedList();
            list.addClassName("alur-list");
            recovery.lost(ROWS).stream().map(this::item).forEach(list::add);
            add(
                    new H2(Texts.t("ui.operations.lost")),
                    new Paragraph(Texts.t("ui.operations.lost.text", lost)),
                    all,
                    list);
        }
    }

    private ListItem item(LostCase lost) {
        String number = lost.number() == null ? lost.caseId().toString() : lost.number();
        Span where = new Span(
                lost.elementIds().isEmpty()
                        ? Texts.t("ui.operations.lost.nowhere")
                        : String.join(", ", lost.elementIds()));
        where.addClassName("alur-muted");
        Button again = new Button(
                Texts.t("ui.operations.lost.again"),
                click -> ask(
                        "ui.operations.lost.again",
                        reason -> recovery.startAgain(lost.caseId(), reason),
                        "ui.operations.lost.started"));
        again.setAriaLabel(Texts.t("ui.operations.lost.again") + ": " + number);
        Button leave = new Button(
                Texts.t("ui.operations.lost.leave"),
                click -> ask(
                        "ui.operations.lost.leave",
                        reason -> recovery.leave(lost.caseId(), reason),
                        "ui.operations.lost.left"));
        leave.setAriaLabel(Texts.t("ui.operations.lost.leave") + ": " + number);
        Div foot = new Div(new Span(formats.dateTime(lost.noticedAt())), again, leave);
        foot.addClassName("alur-row");
        RouterLink link =
                new RouterLink(number, CaseFileView.class, lost.caseId().toString());
        link.addClassName("alur-list-title");
        ListItem item = new ListItem(link, new Div(where), foot);
        item.addClassName("alur-list-item");
        return item;
    }

    /** @param key of the button, of what follows ({@code .text}) and of what is said afterwards */
    private void ask(String key, Consumer<String> action, String done) {
        new ReasonDialog(
                        Texts.t(key),
                        Texts.t(key + ".text"),
                        Texts.t("ui.operations.reason"),
                        EngineRecovery.MAX_REASON,
                        Texts.t(key),
                        reason -> {
                            action.accept(reason);
                            Problems.tell(Texts.t(done));
                            show();
                        })
                .open();
    }
}
