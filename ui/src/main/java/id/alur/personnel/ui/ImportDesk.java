package id.alur.personnel.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.alur.identity.EmployeeId;
import id.alur.importing.ImportKind;
import id.alur.importing.ImportRun;
import id.alur.importing.ImportRunId;
import id.alur.importing.ImportService;
import id.alur.personnel.ExportService;
import id.alur.personnel.ExportService.Format;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterFiles;
import id.alur.shared.DomainException;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.LimitedUpload;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * Brings files of some kinds in, and gives those of the register back: choose what, hand in the file, watch, read the report. A page
 * of each feature that imports anything holds one.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class ImportDesk extends Div {

    private static final int EARLIER_RUNS = 20;

    private final ImportService imports;
    private final ExportService exports;
    private final Register register;
    private final Formats formats;
    private final LiveUpdates live;
    private final RadioButtonGroup<ImportKind> kind = new RadioButtonGroup<>();
    private final Div files = new Div();
    private final RunPanel panel;
    private final Grid<ImportRun> earlier = new Grid<>();
    private @Nullable ImportRunId shown;
    private List<ImportKind> kinds = List.of();
    private Map<EmployeeId, String> names = Map.of();

    ImportDesk(ImportService imports, ExportService exports, Register register, Formats formats, LiveUpdates live) {
        this.imports = imports;
        this.exports = exports;
        this.register = register;
        this.formats = formats;
        this.live = live;
        this.panel = new RunPanel(imports, formats);
    }

    /** Which kinds may be chosen here; the current person imports all of them. */
    public void offer(List<ImportKind> offered) {
        kinds = List.copyOf(offered);
        kind.setLabel(Texts.t("ui.imports.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(value -> Texts.t("ui.imports.kind." + code(value.name())));
        kind.addValueChangeListener(event -> showFiles());
        kind.setValue(kinds.getFirst());
        files.addClassName("alur-imports-files");
        Section start = new Section(kind, files, upload());
        start.addClassName("alur-imports-start");
        add(start, panel, new H2(Texts.t("ui.imports.earlier")), earlierRuns());
        live.follow(this, () -> List.of(ImportService.TOPIC), this::refresh);
        List<ImportRun> runs = imports.latest(kinds, EARLIER_RUNS);
        runs.stream()
                .filter(run -> !run.ended() || run.state() == ImportRun.State.TRIED)
                .findFirst()
                .ifPresent(run -> shown = run.id());
        refresh();
    }

    private Upload upload() {
        Upload upload = new Upload(
                new LimitedUpload(ImportService.MAX_BYTES, this::start, refused -> Problems.show(Texts.of(refused))));
        RegisterUpload.describe(upload);
        upload.addFileRejectedListener(event -> Problems.show(event.getErrorMessage()));
        return upload;
    }

    /** Called within the page, with the file as it came. */
    private void start(String fileName, byte[] content) {
        try {
            shown = imports.start(kind.getValue(), fileName, content);
            refresh();
            panel.focusHeading();
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
        }
    }

    private void showFiles() {
        ImportKind chosen = kind.getValue();
        files.removeAll();
        Div template = new Div(new Span(Texts.t("ui.imports.template")));
        Div export = new Div(new Span(Texts.t("ui.imports.export")));
        for (Format format : Format.values()) {
            template.add(file(
                    "ui.imports.template.of",
                    chosen,
                    format,
                    new FileDownload(() -> exports.template(chosen, format))));
            export.add(file(
                    "ui.imports.export.of", chosen, format, new FileDownload(() -> exports.export(chosen, format))));
        }
        files.add(template);
        if (RegisterFiles.ALL.contains(chosen)) {
            files.add(export);
        }
        files.add(new Paragraph(Texts.t("ui.imports.columns", String.join(", ", chosen.header()))));
    }

    private static Anchor file(String key, ImportKind kind, Format format, FileDownload download) {
        Anchor link = new Anchor(download.handler(), format.name());
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(Texts.t(key, Texts.t("ui.imports.kind." + code(kind.name())), format.name()));
        return link;
    }

    private Grid<ImportRun> earlierRuns() {
        earlier.addColumn(new ComponentRenderer<>(this::line)).setFlexGrow(1);
        earlier.addComponentColumn(this::openButton).setWidth("6.5rem").setFlexGrow(0);
        earlier.setAllRowsVisible(true);
        earlier.setSelectionMode(Grid.SelectionMode.NONE);
        earlier.getElement().setAttribute("aria-label", Texts.t("ui.imports.earlier"));
        earlier.setEmptyStateComponent(
                new EmptyState(Texts.t("ui.imports.empty.title"), Texts.t("ui.imports.empty.text")));
        return earlier;
    }

    private Div line(ImportRun run) {
        Span file = new Span(run.fileName());
        file.addClassName("alur-import-file");
        Span about = new Span(Texts.t("ui.imports.kind." + code(run.kind().name())) + " · "
                + formats.dateTime(run.startedAt()) + by("ui.imports.by", run.startedBy())
                + by("ui.imports.applied-by", run.appliedBy()));
        about.addClassName("alur-muted");
        Div line = new Div(file, about, new Div(RunPanel.outcome(run, formats)));
        line.addClassName("alur-import-line");
        return line;
    }

    private String by(String key, @Nullable EmployeeId person) {
        String name = person == null ? null : names.get(person);
        return name == null ? "" : " · " + Texts.t(key, name);
    }

    private Button openButton(ImportRun run) {
        Button open = new Button(Texts.t("ui.imports.open"), click -> {
            shown = run.id();
            refresh();
            panel.focusHeading();
        });
        open.setAriaLabel(Texts.t("ui.imports.open.of", run.fileName()));
        return open;
    }

    private void refresh() {
        List<ImportRun> runs = imports.latest(kinds, EARLIER_RUNS);
        names = register.displayNames(runs.stream()
                .flatMap(run -> Stream.of(run.startedBy(), run.appliedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        earlier.setItems(runs);
        ImportRunId current = shown;
        panel.show(current == null ? null : imports.find(current));
    }

    static String code(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
