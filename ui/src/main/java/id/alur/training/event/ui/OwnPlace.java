package id.alur.training.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.ui.CaseFileView;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.event.EventDetails;
import id.alur.training.event.EventEntry;
import id.alur.training.event.ParticipantState;

/** Where the reader stands in an event, who was proposed for it. */
class OwnPlace extends Div {

    OwnPlace(EventDetails details, SeatWithdrawal dropOut, Formats formats, Runnable changed) {
        EmployeeId me = CurrentUser.require();
        for (EventEntry entry : details.entries()) {
            if (entry.participant().employee().equals(me)) {
                Div card = new Div(
                        new H2(Texts.t("ui.event.own")), new Paragraph(EventTexts.state(entry, details.confirming())));
                card.addClassName("alur-card");
                var until = entry.participant().confirmUntil();
                if (entry.participant().state() == ParticipantState.ADMITTED && until != null) {
                    card.add(new Paragraph(Texts.t("ui.event.own.answer", formats.date(until.minusSeconds(1)))));
                }
                CaseFileId file = entry.participant().caseId();
                if (file != null) {
                    card.add(new RouterLink(Texts.t("ui.event.own.case"), CaseFileView.class, file.toString()));
                }
                dropOut.own(details, entry, changed).ifPresent(button -> card.add(new Div(button)));
                add(card);
            }
        }
    }
}
