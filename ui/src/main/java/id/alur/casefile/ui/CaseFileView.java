package id.alur.casefile.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CasePages;
import id.alur.casefile.CaseView;
import id.alur.casefile.CaseView.OpenTask;
import id.alur.casefile.CaseView.TimelineEntry;
import id.alur.identity.CaseFileId;
import id.alur.notification.NoticeService;
import id.alur.shell.ui.CaseBadge;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Texts;
import id.alur.shell.ui.WaitingWords;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Everything about one case: where it stands and who is next, what happened, files, comments, the process (UC-103). */
@Route("berkas")
@PermitAll
// What features offer here comes from Spring, where the production bundle does not look for components.
@Uses(Dialog.class)
@Uses(TextArea.class)
public class CaseFileView extends Section implements HasDynamicTitle, HasUrlParameter<String> {

    private final CasePages cases;
    private final NoticeService notices;
    private final Formats formats;
    private final LiveUpdates live;
    private final Div head = new Div();
    private final Div next = new Div();
    private final Div about = new Div();
    private final Div timeline = new Div();
    private final CaseComments comments;
    private final CasePapers papers;
    private final CaseStepList steps;
    private final ProcessPosition position;
    private final List<CaseFeature> features;
    private final List<CaseSummary> summaries;
    private final CaseBadge badges;
    private final Div actions = new Div();
    private String title = "";

    CaseFileView(
            CasePages cases,
            NoticeService notices,
            Formats formats,
            LiveUpdates live,
            ObjectProvider<CasePapers> papers,
            ObjectProvider<CaseStepList> steps,
            ObjectProvider<ProcessPosition> position,
            List<CaseFeature> features,
            List<CaseSummary> summaries,
            CaseBadge badges) {
        this.badges = badges;
        this.cases = cases;
        this.notices = notices;
        this.formats = formats;
        this.live = live;
        this.comments = new CaseComments(formats);
        this.papers = papers.getObject();
        this.steps = steps.getObject();
        this.position = position.getObject();
        this.features = features;
        this.summaries = summaries;
        actions.addClassName("alur-row");
        addClassName("alur-page");
        Div main = new Div(timeline, comments);
        main.addClassName("alur-case-main");
        Div columns = new Div(main, this.papers);
        columns.addClassName("alur-case-columns");
        add(head, next, this.steps, about, actions, columns, this.position);
    }

    @Override
    public void setParameter(BeforeEvent event, String caseId) {
        CaseFileId opened = Entrance.read(caseId, CaseFileId::of, "error.casefile.not-found");
        CaseView view = cases.view(opened);
        comments.onAdd(text -> {
            cases.comment(opened, text);
            show(cases.view(opened));
        });
        show(view);
        notices.markReadAbout(opened);
        live.follow(this, () -> Set.of("c" + opened), () -> show(cases.view(opened)));
    }

    private void show(CaseView view) {
        title = view.file().number();
        showHead(view);
        steps.show(view.file().id());
        position.show(view.file().id());
        showNext(view);
        actions.removeAll();
        features.forEach(feature ->
                feature.on(view, () -> show(cases.view(view.file().id()))).ifPresent(actions::add));
        timeline.removeAll();
        timeline.add(new H2(Texts.t("ui.casefile.timeline")), entries(view));
        comments.show(view.comments());
        papers.show(view);
    }

    private void showHead(CaseView view) {
        CaseFile file = view.file();
        head.removeAll();
        Span number = new Span(file.number());
        number.addClassName("alur-muted");
        Div line = new Div(number, badges.of(file.open(), file.outcome(), file.decided()));
        line.addClassName("alur-row");
        FactList facts = new FactList();
        facts.fact("ui.casefile.subject", person(view.subjectName(), view.subjectPosition()));
        if (view.unitName() != null) {
            facts.fact("ui.casefile.unit", view.unitName());
        }
        view.otherStarter().ifPresent(name -> facts.fact("ui.casefile.starter", name));
        facts.fact("ui.casefile.opened", formats.dateTime(file.openedAt()));
        if (file.closedAt() != null) {
            facts.fact("ui.casefile.closed", formats.dateTime(file.closedAt()));
        }
        head.add(line, new H1(file.title()));
        about.removeAll();
        about.add(facts);
        summaries.forEach(summary -> summary.of(view).ifPresent(about::add));
    }

    private static String person(String name, @Nullable String positionTitle) {
        return positionTitle == null ? name : name + " – " + positionTitle;
    }

    private void showNext(CaseView view) {
        next.removeAll();
        next.addClassName("alur-next");
        next.add(new H2(Texts.t("ui.casefile.next")));
        if (!view.file().open()) {
            next.add(new Paragraph(Texts.t("ui.casefile.next.closed")));
        } else if (view.openTasks().isEmpty()) {
            next.add(new Paragraph(WaitingWords.of(position.activeElementIds())
                    .or(() -> position.activeStepName().map(step -> Texts.t("ui.casefile.next.step", step)))
                    .orElseGet(() -> Texts.t("ui.casefile.next.none"))));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("alur-list");
            view.openTasks().stream().map(this::openTask).forEach(list::add);
            next.add(list);
        }
    }

    private ListItem openTask(OpenTask task) {
        Span name = new Span(task.name());
        name.addClassName("alur-list-title");
        ListItem item = new ListItem(name, new Paragraph(CaseTexts.next(task)));
        item.addClassName("alur-list-item");
        Div foot = new Div();
        foot.addClassName("alur-row");
        if (task.due() != null) {
            foot.add(new Span(CaseTexts.due(formats, task.due(), task.dueProvisional())));
            if (task.timeLeft() != null) {
                Span left = new Span(DueText.words(task.timeLeft()));
                left.addClassNames("alur-state", DueText.of(task.timeLeft()).badgeClassName());
                foot.add(left);
            }
        }
        if (task.mine()) {
            foot.add(new Anchor("tugas/" + task.key(), Texts.t("ui.casefile.open-task", task.name())));
        }
        item.add(foot);
        return item;
    }

    private OrderedList entries(CaseView view) {
        OrderedList list = new OrderedList();
        list.addClassName("alur-timeline");
        for (TimelineEntry entry : view.timeline()) {
            Span when = new Span(formats.dateTime(entry.at()));
            when.addClassName("alur-muted");
            list.add(new ListItem(CaseTexts.icon(entry), new Div(new Paragraph(CaseTexts.event(entry)), when)));
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("ui.app.name");
    }
}
