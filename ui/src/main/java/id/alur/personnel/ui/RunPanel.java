package id.alur.personnel.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import id.alur.importing.ImportRun;
import id.alur.importing.ImportRunId;
import id.alur.importing.ImportService;
import id.alur.shared.DomainException;
import id.alur.sheet.RowMessage;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.RowReportTable;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One import: how far it is, how it ended, and row by row what was refused and why. */
class RunPanel extends Section {

    private final ImportService imports;
    private final Formats formats;
    private final H2 heading = new H2();
    private final Paragraph state = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Button apply = new Button();
    private final Button cancel = new Button();
    private final Paragraph source = new Paragraph();
    private final Anchor download = new Anchor();
    private final RowReportTable report = new RowReportTable();
    private @Nullable ImportRun run;
    private @Nullable ImportRun reported;

    RunPanel(ImportService imports, Formats formats) {
        this.imports = imports;
        this.formats = formats;
        addClassName("alur-import-run");
        heading.getElement().setAttribute("tabindex", "-1");
        state.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", Texts.t("ui.imports.progress"));
        apply.setText(Texts.t("ui.imports.apply"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.addClickListener(click -> act(imports::apply));
        apply.setDisableOnClick(true);
        source.addClassName("alur-muted");
        cancel.setText(Texts.t("ui.imports.cancel"));
        cancel.addClickListener(click -> act(imports::cancel));
        cancel.setDisableOnClick(true);
        download.setText(Texts.t("ui.imports.report.download"));
        download.getElement().setAttribute("download", true);

        add(heading, state, source, progress, new Div(apply, cancel), download, report);
        setVisible(false);
    }

    void show(@Nullable ImportRun wanted) {
        run = wanted;
        setVisible(wanted != null);
        if (wanted == null) {
            return;
        }
        heading.setText(Texts.t("ui.imports.run", wanted.fileName()));
        state.setText(outcome(wanted, formats));
        progress.setVisible(!wanted.ended());
        boolean tried = wanted.state() == ImportRun.State.TRIED;
        apply.setVisible(tried && wanted.createdCount() + wanted.updatedCount() > 0);
        apply.setEnabled(true);
        String read = RowReportTable.sourceText(wanted.source()).orElse("");
        source.setText(read);
        source.setVisible(!read.isEmpty());
        cancel.setText(Texts.t(tried ? "ui.imports.discard" : "ui.imports.cancel"));
        cancel.setVisible(tried || !wanted.ended());
        cancel.setEnabled(!wanted.cancelRequested());
        Integer total = wanted.totalRows();
        progress.setIndeterminate(total == null || wanted.state() == ImportRun.State.APPLYING);
        if (total != null && total > 0) {
            progress.setMax(total);
            progress.setValue(Math.min(total, wanted.doneRows()));
        }
        showReport(wanted);
    }

    private void showReport(ImportRun ended) {
        boolean tried = ended.state() == ImportRun.State.TRIED;
        boolean any = ended.refusedCount() + ended.warningCount() > 0
                || (tried && ended.createdCount() + ended.updatedCount() > 0);
        report.setVisible(any);
        download.setVisible(any);
        if (any && !ended.equals(reported)) {
            reported = ended;
            List<RowMessage> messages = imports.report(ended.id());
            report.show(messages);
            download.setHref(new FileDownload(() -> ReportFile.of(ended, messages)).handler());
        }
    }

    void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }

    private void act(Consumer<ImportRunId> action) {
        try {
            action.accept(Objects.requireNonNull(run).id());
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
        }
    }

    /** The run in one sentence. */
    static String outcome(ImportRun run, Formats formats) {
        String key = "ui.imports.state." + ImportDesk.code(run.state().name());
        Integer total = run.totalRows();
        return switch (run.state()) {
            case WAITING, APPLYING, CANCELED ->
                Texts.t(run.cancelRequested() && !run.ended() ? "ui.imports.state.canceling" : key);
            case READING ->
                Texts.t(
                        run.cancelRequested() ? "ui.imports.state.canceling" : key,
                        formats.number(run.doneRows()),
                        formats.number(total == null ? 0 : total));
            case TRIED, DONE ->
                Texts.t(
                        key,
                        formats.number(run.createdCount()),
                        formats.number(run.updatedCount()),
                        formats.number(run.unchangedCount()),
                        formats.number(run.refusedCount()),
                        formats.number(run.warningCount()));
            case FAILED -> {
                ImportRun.Failure failure = Objects.requireNonNull(run.failure());
                yield Texts.t(key, Texts.t(failure.key(), failure.arguments().toArray()));
            }
        };
    }
}
