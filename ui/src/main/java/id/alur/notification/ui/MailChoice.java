package id.alur.notification.ui;

import com.vaadin.flow.component.select.Select;
import id.alur.notification.MailPreference;
import id.alur.notification.NoticeService;
import id.alur.shell.ui.Texts;
import java.util.Locale;

/** What I want by mail. */
class MailChoice extends Select<MailPreference> {

    MailChoice(NoticeService notices) {
        setLabel(Texts.t("ui.notice.mail"));
        setItems(MailPreference.values());
        setItemLabelGenerator(
                choice -> Texts.t("ui.notice.mail." + choice.name().toLowerCase(Locale.ROOT)));
        setValue(notices.mail());
        addValueChangeListener(change -> notices.setMail(change.getValue()));
    }
}
