package id.alur.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import id.alur.calendar.CaseClock;
import id.alur.calendar.CaseClock.State;
import id.alur.calendar.CaseClock.Stop;
import id.alur.casefile.CasePages;
import id.alur.casefile.CaseView;
import id.alur.shared.MessageBundles;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The deadlines of a case that is open, wherever it is shown: until when, or that the clock stands still and why. A clock without words
 * in the bundle of its feature ({@code calendar.clock.<name>}) is nobody's business.
 */
@org.springframework.stereotype.Component
class CaseClockFacts implements CaseSummary {

    private static final String WORDS = "calendar.clock.";

    private final CasePages cases;
    private final Formats formats;
    private final MessageBundles bundles;

    CaseClockFacts(CasePages cases, Formats formats, MessageBundles bundles) {
        this.cases = cases;
        this.formats = formats;
        this.bundles = bundles;
    }

    @Override
    public Optional<Component> of(CaseView view) {
        Map<String, String> texts = bundles.texts(Texts.locale());
        FactList facts = new FactList();
        if (view.file().open()) {
            cases.clocks(view.file().id()).stream()
                    .filter(clock -> clock.state() != State.ENDED && texts.containsKey(WORDS + clock.name()))
                    .forEach(clock -> facts.named(
                            Objects.requireNonNull(texts.get(WORDS + clock.name())), new Text(words(clock, texts))));
        }
        return facts.getChildren().findAny().map(any -> facts);
    }

    private String words(CaseClock clock, Map<String, String> texts) {
        String due = clock.toTheMinute() ? formats.dateTime(clock.endsAt()) : formats.date(clock.due());
        String until = clock.provisional() ? Texts.t("ui.calendar.due.provisional", due) : due;
        if (clock.stops().isEmpty()) {
            return until;
        }
        Stop last = clock.stops().getLast();
        String reason = texts.getOrDefault("calendar.clock-stop." + last.reason(), last.reason());
        return clock.state() == State.STOPPED
                ? Texts.t("ui.casefile.clock.stopped", formats.date(last.stoppedAt()), reason, until)
                : Texts.t("ui.casefile.clock.stopped-before", until, stops(clock));
    }

    private String stops(CaseClock clock) {
        return clock.stops().stream()
                .map(stop -> Texts.t(
                        "ui.casefile.clock.stop",
                        formats.date(stop.stoppedAt()),
                        formats.date(stop.resumedAt() == null ? stop.stoppedAt() : stop.resumedAt())))
                .collect(Collectors.joining("; "));
    }
}
