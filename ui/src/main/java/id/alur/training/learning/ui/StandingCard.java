package id.alur.training.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.learning.RunningRequest;
import id.alur.training.learning.Standing;
import id.alur.training.learning.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Hours of the year against floor or cap: as words first, the bar only repeats them. */
class StandingCard extends Div {

    StandingCard(Standing standing, Formats formats) {
        addClassName("alur-card");
        add(new H2(Texts.t("ui.learning.standing", Integer.toString(standing.year()))));
        String words = words(standing);
        Paragraph number = new Paragraph(words);
        number.addClassName("alur-learning-number");
        add(number);
        Integer goal = goal(standing);
        if (goal != null) {
            ProgressBar bar = new ProgressBar(0, goal, Math.clamp(standing.jp(), 0, goal));
            bar.getElement().setAttribute("aria-label", words);
            add(bar);
        }
        for (Verdict.Reason reason : standing.quota().reasons()) {
            add(new Paragraph(Texts.t(reason.key())));
        }
        LocalDate last = standing.lastTraining();
        Paragraph when = new Paragraph(
                last == null ? Texts.t("ui.learning.last.none") : Texts.t("ui.learning.last", formats.date(last)));
        when.addClassName("alur-muted");
        add(when);
        if (!standing.running().isEmpty()) {
            UnorderedList running = new UnorderedList();
            for (RunningRequest request : standing.running()) {
                running.add(new ListItem(
                        new Anchor("berkas/" + request.caseId(), request.number() + " · " + request.title())));
            }
            add(new Paragraph(Texts.t("ui.learning.running")), running);
        }
    }

    /** {@code 14 dari paling sedikit 20 JP; kurang 6 JP}. */
    static String words(Standing standing) {
        Integer floor = standing.floor();
        if (floor != null) {
            return standing.below()
                    ? Texts.t("ui.learning.jp.below", standing.jp(), floor, floor - standing.jp())
                    : Texts.t("ui.learning.jp.met", standing.jp(), floor);
        }
        Integer cap = standing.cap();
        if (cap != null) {
            return standing.jp() > cap
                    ? Texts.t("ui.learning.jp.above", standing.jp(), cap)
                    : Texts.t("ui.learning.jp.room", standing.jp(), cap, cap - standing.jp());
        }
        return Texts.t("ui.learning.jp", standing.jp());
    }

    private static @Nullable Integer goal(Standing standing) {
        return standing.floor() == null ? standing.cap() : standing.floor();
    }
}
