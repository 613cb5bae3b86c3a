package id.alur.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import id.alur.identity.CurrentUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The frame of every page: skip link, header, navigation, content. A view gets its place in the navigation with
 * {@code @Menu(title = "<message key>", order = …, icon = "vaadin:…")}, whose order also says under which {@link MenuHeading} it
 * stands; people see the places they may enter.
 */
@Layout
// It comes from Spring, where the production bundle does not look for components.
@Uses(UserMenu.class)
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String CONTENT_ID = "isi";

    /** As many places as are found at a glance. */
    private static final int FEW = 8;

    private final Main content = new Main();
    private final Div banners = new Div();

    MainLayout(
            ObjectProvider<HeaderItem> headerItems,
            ObjectProvider<UserMenu> userMenu,
            ObjectProvider<Banner> banner,
            ObjectProvider<MenuGate> gates,
            MenuHeadings headings,
            @Value("${alur.agency}") String agencyName) {
        setPrimarySection(Section.NAVBAR);
        content.setId(CONTENT_ID);
        content.getElement().setAttribute("tabindex", "-1");
        banners.addClassName("alur-banners");
        banner.orderedStream().forEach(banners::add);

        Anchor skip = new Anchor("#" + CONTENT_ID, Texts.t("ui.shell.skip"));
        skip.addClassName("alur-skip");
        skip.setRouterIgnore(true);

        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.t("ui.shell.menu"));
        Anchor brand = new Anchor("tugas", Texts.t("ui.app.name"));
        brand.addClassName("alur-brand");
        Span agency = new Span(agencyName);
        agency.addClassName("alur-agency");

        Div tools = new Div();
        tools.addClassName("alur-tools");
        Header header = new Header(skip, toggle, brand, agency, tools);
        header.addClassName("alur-header");
        addToNavbar(header);
        if (CurrentUser.find().isPresent()) {
            headerItems.stream()
                    .sorted(Comparator.comparingInt(HeaderItem::order))
                    .forEach(item -> tools.add(item.create()));
            tools.add(userMenu.getObject());
            addToDrawer(new Scroller(navigation(places(gates.stream().toList()), headings)));
        }
    }

    /** One list for the few places of most people; the many of an official under headings. */
    private static Component navigation(List<MenuEntry> places, MenuHeadings headings) {
        if (places.size() <= FEW) {
            SideNav all = new SideNav();
            all.getElement().setAttribute("aria-label", Texts.t("ui.shell.navigation"));
            places.forEach(place -> all.addItem(item(place)));
            return all;
        }
        Map<MenuHeading, SideNav> groups = new LinkedHashMap<>();
        for (MenuEntry place : places) {
            groups.computeIfAbsent(headings.of(place.order()), heading -> new SideNav(Texts.t(heading.title())))
                    .addItem(item(place));
        }
        Div all = new Div();
        groups.values().forEach(all::add);
        return all;
    }

    private static SideNavItem item(MenuEntry place) {
        SideNavItem item = new SideNavItem(Texts.t(place.title()), place.path());
        item.setMatchNested(true);
        if (place.icon() != null) {
            Icon icon = new Icon(place.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            item.setPrefixComponent(icon);
        }
        return item;
    }

    private static List<MenuEntry> places(List<MenuGate> gates) {
        List<MenuEntry> places = new ArrayList<>();
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            try {
                if (gates.stream().noneMatch(gate -> gate.hides(entry.menuClass()))) {
                    places.add(entry);
                }
            } catch (DataAccessException | TransactionException away) {
                if (!Problems.isDatabaseAway(away)) {
                    throw away;
                }
                // Also the page that says that the database is away has a navigation, and one wait is enough.
                return MenuConfiguration.getMenuEntries();
            }
        }
        return places;
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(banners.getElement(), view.getElement());
        setContent(content);
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        if (view != null) {
            content.getElement().removeChild(view.getElement());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // The skip link moves the focus itself: a hash change would be a navigation of its own.
        event.getUI()
                .getPage()
                .executeJs(
                        "document.querySelector('.alur-skip')?.addEventListener('click', e => { e.preventDefault();"
                                + " document.getElementById($0)?.focus(); })",
                        CONTENT_ID);
    }

    /**
     * A page that was gone to begins at its top, one that was gone back to where it was left. On a narrow screen the drawer lies over
     * the page, so it closes once a place was chosen.
     */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.HISTORY) {
            event.getLocationChangeEvent().getUI().getPage().executeJs("window.scrollTo(0, 0)");
        }
        if (isOverlay()) {
            setDrawerOpened(false);
        }
    }
}
