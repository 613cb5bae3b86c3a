package id.alur.engine.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.alur.batch.ui.LongWork;
import id.alur.engine.EngineOperations;
import id.alur.engine.EngineRecovery;
import id.alur.engine.EngineState;
import id.alur.engine.EngineStatus;
import id.alur.engine.OperationsDesk;
import id.alur.engine.OperationsReport;
import id.alur.engine.ParkedCommand;
import id.alur.notification.MailQueue;
import id.alur.notification.ParkedMail;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What is stuck, why, and what can be done about it: the operator's page. */
@Route("operasi")
@RolesAllowed("OPERATOR")
@Menu(title = "ui.operations.title", order = 90, icon = "vaadin:tools")
public class OperationsView extends Section implements HasDynamicTitle {

    private static final int PARKED = 100;

    private final EngineStatus status;
    private final EngineOperations commands;
    private final OperationsDesk desk;
    private final MailQueue mails;
    private final Formats formats;
    private final IncidentList incidents;
    private final LongWork longWork;
    private final EngineDataPanel engineData;
    private final Div body = new Div();

    OperationsView(
            EngineStatus status,
            EngineOperations commands,
            OperationsDesk desk,
            EngineRecovery recovery,
            MailQueue mails,
            IncidentList incidents,
            LongWork longWork,
            Formats formats) {
        this.status = status;
        this.commands = commands;
        this.desk = desk;
        this.mails = mails;
        this.incidents = incidents;
        this.longWork = longWork;
        this.engineData = new EngineDataPanel(status, recovery, formats);
        this.formats = formats;
        addClassName("alur-page");
        Button refresh = new Button(Texts.t("ui.operations.refresh"), VaadinIcon.REFRESH.create(), click -> show());
        Button rebuild = new Button(Texts.t("ui.operations.rebuild"), click -> confirmRebuild());
        Div tools = new Div(refresh, rebuild, new Anchor("operasi/kunci-api", Texts.t("ui.apikeys.title")));
        tools.addClassName("alur-row");
        add(new H1(Texts.t("ui.operations.title")), tools, engineData, body, longWork);
        show();
    }

    private void show() {
        OperationsReport report = desk.report();
        engineData.show();
        body.removeAll();
        body.add(new H2(Texts.t("ui.operations.engine")), engine());
        body.add(new Paragraph(
                report.oldestWaiting() == null
                        ? Texts.t("ui.operations.waiting.none")
                        : Texts.t(
                                "ui.operations.waiting", report.waiting(), formats.dateTime(report.oldestWaiting()))));
        long behind = report.lags().stream()
                .mapToLong(OperationsReport.PartitionLag::records)
                .sum();
        body.add(new Paragraph(behind == 0 ? Texts.t("ui.operations.lag.none") : Texts.t("ui.operations.lag", behind)));
        section("ui.operations.parked", commands.parked(PARKED), this::parked);
        body.add(incidents);
        incidents.refresh();
        section("ui.operations.dead", report.deadRecords(), this::dead);
        section("ui.operations.mails", mails.parked(), this::mail);
        longWork.refresh();
    }

    private Div engine() {
        EngineState state = status.current();
        Icon icon = (state.up() ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.WARNING).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span badge =
                new Span(icon, new Span(Texts.t(state.up() ? "ui.operations.engine.up" : "ui.operations.engine.down")));
        badge.addClassNames("alur-state", state.up() ? "alur-state-closed" : "alur-state-late");
        Div row = new Div(
                badge,
                new Span(Texts.t(
                        "ui.operations.engine.since",
                        formats.dateTime(state.since()),
                        state.version() == null ? "–" : state.version())));
        row.addClassName("alur-row");
        return row;
    }

    private <T> void section(String key, List<T> rows, Function<T, ListItem> item) {
        body.add(new H2(Texts.t(key)));
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t(key + ".none"));
            none.addClassName("alur-muted");
            body.add(none);
            return;
        }
        body.add(new Paragraph(Texts.t(key + ".text", rows.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-list");
        rows.stream().map(item).forEach(list::add);
        body.add(list);
    }

    private ListItem parked(ParkedCommand command) {
        String kind = Texts.t("ui.operations.kind."
                + command.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new StuckItem(kind, Texts.t("ui.operations.parked.since", formats.dateTime(command.parkedAt())))
                .because(command.reason())
                .of(command.caseId(), null)
                .with(retry(kind, () -> commands.retry(command.id())));
    }

    private ListItem dead(OperationsReport.DeadRecord dead) {
        return new StuckItem(
                        dead.valueType() + " " + dead.intent(),
                        Texts.t(
                                "ui.operations.dead.where",
                                dead.partitionId(),
                                Long.toString(dead.position()),
                                formats.dateTime(dead.receivedAt())))
                .because(dead.reason());
    }

    private ListItem mail(ParkedMail mail) {
        String title = Texts.t("ui.operations.mail", mail.attempts());
        return new StuckItem(title, formats.dateTime(mail.createdAt()))
                .because(mail.lastError())
                .with(retry(title, () -> mails.retry(mail.notice())));
    }

    private Button retry(String what, Runnable action) {
        Button retry = new Button(Texts.t("ui.operations.retry"), click -> {
            action.run();
            Problems.tell(Texts.t("ui.operations.retry.done"));
            show();
        });
        retry.setAriaLabel(Texts.t("ui.operations.retry") + ": " + what);
        return retry;
    }

    private void confirmRebuild() {
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.t("ui.operations.rebuild"),
                Texts.t("ui.operations.rebuild.text"),
                Texts.t("ui.operations.rebuild.confirm"),
                confirmed -> {
                    desk.rebuildProjection();
                    Problems.tell(Texts.t("ui.operations.rebuild.started"));
                });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.action.cancel"));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.operations.title");
    }
}
