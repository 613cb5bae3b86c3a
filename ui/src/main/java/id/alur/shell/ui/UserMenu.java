package id.alur.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.alur.shell.ui.Preferences.Theme;
import java.util.Locale;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Who is logged in; language, theme, password, log-out. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class UserMenu extends MenuBar {

    UserMenu(Preferences preferences, AuthenticationContext authentication) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("alur-user-menu");
        MenuItem root = addItem(VaadinIcon.USER.create());
        root.setAriaLabel(Texts.t("ui.user.menu"));
        SubMenu menu = root.getSubMenu();

        MenuItem language = menu.addItem(Texts.t("ui.user.language"));
        addLanguage(language, preferences, Texts.INDONESIAN);
        addLanguage(language, preferences, Texts.ENGLISH);

        MenuItem theme = menu.addItem(Texts.t("ui.user.theme"));
        for (Theme choice : Theme.values()) {
            MenuItem item = theme.getSubMenu()
                    .addItem(
                            Texts.t("ui.user.theme." + choice.name().toLowerCase(Locale.ROOT)),
                            click -> preferences.changeTheme(UI.getCurrent(), choice));
            item.setCheckable(true);
            item.setChecked(preferences.theme() == choice);
            item.addClickListener(
                    click -> theme.getSubMenu().getItems().forEach(other -> other.setChecked(other.equals(item))));
        }
        menu.addItem(Texts.t("ui.user.password"), click -> UI.getCurrent().navigate("kata-sandi"));
        menu.addComponent(new Hr());
        menu.addItem(Texts.t("ui.user.log-out"), click -> authentication.logout());
    }

    private static void addLanguage(MenuItem parent, Preferences preferences, Locale locale) {
        Span name = new Span(locale.getDisplayLanguage(locale));
        name.getElement().setAttribute("lang", locale.getLanguage());
        MenuItem item = parent.getSubMenu().addItem(name, click -> preferences.changeLocale(UI.getCurrent(), locale));
        item.setCheckable(true);
        item.setChecked(Texts.locale().equals(locale));
    }
}
