package id.alur.training.ui;

import id.alur.shell.ui.MenuHeading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the places of training stand in the navigation; its budget stands among them. */
@Configuration
class TrainingMenu {

    @Bean
    MenuHeading trainingHeading() {
        return new MenuHeading("ui.training.menu.heading", 45);
    }
}
