package id.alur;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The process that people's browsers talk to. It never calls the engine. */
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("alur.css")
@StyleSheet("cases.css")
@StyleSheet("learning.css")
@StyleSheet("print.css")
public class UiApplication implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/alur.svg", "any");
    }

    public static void main(String[] args) {
        SpringApplication.run(UiApplication.class, args);
    }
}
