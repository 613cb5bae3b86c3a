package id.alur.security.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import id.alur.identity.AlurUser;
import id.alur.identity.CurrentUser;
import id.alur.security.SessionLife;
import id.alur.shell.ui.Banner;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Says in time that the session's longest time is nearly over, so that nothing that is open is lost. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SessionEndBanner extends Banner {

    private final SessionLife life;
    private final Formats formats;

    SessionEndBanner(SessionLife life, Formats formats) {
        this.life = life;
        this.formats = formats;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ComponentUtil.setData(event.getUI(), SessionEndBanner.class, this);
        look();
    }

    void look() {
        Optional<AlurUser.Session> ending =
                CurrentUser.user().map(AlurUser::session).filter(life::isSoonOver);
        getElement().getClassList().set("alur-banner-quiet", ending.isEmpty());
        setText(ending.map(session -> Texts.t("ui.session.ends", formats.time(life.end(session))))
                .orElse(""));
    }
}
