package id.alur.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import id.alur.shell.ui.EngineWatch.Health;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Says that the engine or the database is away and what that means for one's work; gone as soon as they are back. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class EngineBanner extends Banner {

    private final EngineWatch watch;
    private final Consumer<Health> shown = this::show;

    EngineBanner(EngineWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(watch.health());
        watch.follow(event.getUI(), shown);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watch.leave(shown);
    }

    private void show(Health health) {
        getElement().getClassList().set("alur-banner-quiet", health == Health.GOOD);
        setText(
                switch (health) {
                    case GOOD -> "";
                    case ENGINE_AWAY -> Texts.t("ui.banner.engine-away");
                    case ENGINE_DISAGREES -> Texts.t("ui.banner.engine-disagrees");
                    case DATABASE_AWAY -> Texts.t("ui.banner.database-away");
                });
    }
}
