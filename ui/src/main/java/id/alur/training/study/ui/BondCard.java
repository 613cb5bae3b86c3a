package id.alur.training.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.study.ServiceBond;
import java.time.LocalDate;
import java.util.List;

/** Until when somebody is bound to serve after a study, and which bonds are over. */
class BondCard extends Div {

    /** @param bonds at least one, the latest first */
    BondCard(List<ServiceBond> bonds, LocalDate today, Formats formats) {
        addClassName("alur-card");
        add(new H2(Texts.t("ui.study.bonds")));
        ServiceBond latest = bonds.getFirst();
        Paragraph now = new Paragraph(
                latest.endsOn().isBefore(today)
                        ? Texts.t("ui.study.bonds.over")
                        : Texts.t("ui.study.bonds.until", formats.date(latest.endsOn())));
        now.addClassName("alur-learning-number");
        add(now);
        UnorderedList list = new UnorderedList();
        for (ServiceBond bond : bonds) {
            String words = StudyTexts.bond(bond, formats);
            list.add(
                    bond.caseId() == null
                            ? new ListItem(words)
                            : new ListItem(new Anchor("berkas/" + bond.caseId(), words)));
        }
        add(list);
    }
}
