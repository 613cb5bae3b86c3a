package id.alur.training.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.ReasonDialog;
import id.alur.shell.ui.Texts;
import id.alur.training.event.CostKind;
import id.alur.training.event.Event;
import id.alur.training.event.EventDesk;
import id.alur.training.event.EventDraft;
import id.alur.training.event.EventEntry;
import id.alur.training.event.EventState;
import id.alur.training.event.ParticipantState;
import id.alur.training.learning.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Words of group events. */
final class EventTexts {

    private EventTexts() {}

    static String state(EventState state) {
        return Texts.t("ui.event.state." + code(state));
    }

    /** @param confirming whether people still move up */
    static String state(EventEntry entry, boolean confirming) {
        ParticipantState state = entry.participant().state();
        if (state == ParticipantState.RESERVE) {
            return confirming
                    ? Texts.t("ui.event.participant.reserve", String.valueOf(entry.reserveNumber()))
                    : Texts.t("ui.event.participant.not-called");
        }
        return Texts.t("ui.event.participant." + code(state));
    }

    /** Why somebody was refused or passed over; empty otherwise. */
    static String why(EventEntry entry) {
        String reason = entry.participant().reason();
        if (reason == null) {
            return "";
        }
        return entry.participant().state() == ParticipantState.REFUSED ? reason : Texts.t(reason);
    }

    static String dates(EventDraft data, Formats formats) {
        return data.startsOn().equals(data.endsOn())
                ? formats.shortDate(data.startsOn())
                : Texts.t("ui.event.dates", formats.shortDate(data.startsOn()), formats.shortDate(data.endsOn()));
    }

    static String cost(Event event, Formats formats) {
        EventDraft data = event.data();
        if (data.cost().signum() == 0) {
            return Texts.t("ui.event.cost.free");
        }
        return data.costKind() == CostKind.PER_PERSON
                ? Texts.t("ui.event.cost.each", formats.money(data.cost()))
                : Texts.t("ui.event.cost.all", formats.money(data.cost()), formats.money(event.costOfSeat()));
    }

    static Div reasons(List<Verdict.Reason> reasons) {
        Div all = new Div();
        for (Verdict.Reason reason : reasons) {
            Div words = new Div(new Span(Texts.t(reason.key())));
            words.addClassName(reason.effect() == Verdict.Effect.BLOCK ? "alur-late" : "alur-muted");
            all.add(words);
        }
        return all;
    }

    /** Name over what belongs to it, for one cell. */
    static Div twoLines(String first, String second) {
        Span below = new Span(second);
        below.addClassName("alur-muted");
        return new Div(new Div(new Span(first)), below);
    }

    /** A small button that shows a sign and says what it does. */
    static Button sign(VaadinIcon icon, String what, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(what);
        button.setTooltipText(what);
        return button;
    }

    /** Asks why, before something that cannot be undone: the words are those of the key, {@code .text} and {@code .confirm}. */
    static ReasonDialog reason(String what, Consumer<String> action) {
        return new ReasonDialog(
                        Texts.t(what),
                        Texts.t(what + ".text"),
                        Texts.t("ui.event.reason"),
                        EventDesk.MAX_REASON,
                        Texts.t(what + ".confirm"),
                        action)
                .helper(Texts.t("ui.event.reason.help"))
                .keep(Texts.t("ui.event.keep"));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
