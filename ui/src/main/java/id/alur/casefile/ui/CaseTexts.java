package id.alur.casefile.ui;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.alur.casefile.CaseView.OpenTask;
import id.alur.casefile.CaseView.TimelineEntry;
import id.alur.identity.CandidateGroup;
import id.alur.shared.NamedText;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.RoleTexts;
import id.alur.shell.ui.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Plain words for what a case is, where it stands and what happened. */
final class CaseTexts {

    private CaseTexts() {}

    /** {@code batas waktu 27 Maret 2026 (sementara)}. */
    static String due(Formats formats, LocalDate due, boolean provisional) {
        return Texts.t(provisional ? "ui.casefile.due-provisional" : "ui.casefile.due", formats.date(due));
    }

    /** Who is to act: the holder, or those who may take it and why it came to them. */
    static String next(OpenTask task) {
        if (task.holderName() != null) {
            return Texts.t("ui.casefile.next.holder", task.holderName());
        }
        String why = String.join(
                ", ", task.groups().stream().map(CaseTexts::group).distinct().toList());
        if (task.candidateCount() == 0) {
            return Texts.t("ui.casefile.next.nobody", why);
        }
        String names = String.join(", ", task.candidates());
        int more = task.candidateCount() - task.candidates().size();
        return more == 0
                ? Texts.t("ui.casefile.next.candidates", names, why)
                : Texts.t("ui.casefile.next.candidates-more", names, more, why);
    }

    private static String group(String group) {
        return switch (CandidateGroup.parse(group).orElse(null)) {
            case CandidateGroup.SupervisorOf one -> Texts.t("ui.casefile.group.supervisor");
            case CandidateGroup.HeadOf unit -> Texts.t("ui.casefile.group.opd-head");
            case CandidateGroup.Person one -> Texts.t("ui.casefile.group.person");
            case CandidateGroup.OfRole role -> RoleTexts.word(role.code());
            case null -> group;
        };
    }

    static String event(TimelineEntry entry) {
        Map<String, Object> values = new HashMap<>(entry.details());
        values.put("actor", entry.actorName() == null ? Texts.t("casefile.actor.system") : entry.actorName());
        return NamedText.fill(Texts.t("casefile.event." + entry.kind()), values, Texts.locale());
    }

    static Icon icon(TimelineEntry entry) {
        VaadinIcon icon =
                switch (entry.kind()) {
                    case "opened" -> VaadinIcon.FOLDER_OPEN_O;
                    case "closed" -> VaadinIcon.FLAG_CHECKERED;
                    case "task.claimed" -> VaadinIcon.HAND;
                    case "task.released" -> VaadinIcon.ARROW_BACKWARD;
                    case "task.handed-over" -> VaadinIcon.EXCHANGE;
                    default -> VaadinIcon.CIRCLE_THIN;
                };
        Icon created = icon.create();
        created.getElement().setAttribute("aria-hidden", "true");
        return created;
    }
}
