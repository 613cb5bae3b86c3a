package id.alur.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Register;
import id.alur.shell.ui.Preferences.Theme;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Who is logged in; language, theme, password, log-out. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class UserMenu extends MenuBar {

    UserMenu(Preferences preferences, AuthenticationContext authentication, Register register) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("alur-user-menu");
        String name = name(register);
        Icon icon = VaadinIcon.USER.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(name);
        words.addClassName("alur-user-name");
        MenuItem root = addItem(new Div(icon, words));
        root.setAriaLabel(name.isEmpty() ? Texts.t("ui.user.menu") : Texts.t("ui.user.menu-of", name));
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

    /** Nobody's while the database is away: the frame stands around the page that says so. */
    private static String name(Register register) {
        try {
            EmployeeId me = CurrentUser.find().orElse(null);
            return me == null ? "" : register.displayNames(Set.of(me)).getOrDefault(me, "");
        } catch (DataAccessException | TransactionException away) {
            return "";
        }
    }

    private static void addLanguage(MenuItem parent, Preferences preferences, Locale locale) {
        Span name = new Span(locale.getDisplayLanguage(locale));
        name.getElement().setAttribute("lang", locale.getLanguage());
        MenuItem item = parent.getSubMenu().addItem(name, click -> preferences.changeLocale(UI.getCurrent(), locale));
        item.setCheckable(true);
        item.setChecked(Texts.locale().equals(locale));
    }
}
