package id.alur.shell.ui;

import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/** Names the detail beside a list: over the list, on a narrow screen, it is a dialog, and a dialog needs a name. */
public final class DetailName {

    private DetailName() {}

    public static void set(MasterDetailLayout layout, String name) {
        layout.getElement()
                .executeJs("this.shadowRoot?.querySelector('[part~=detail]')?.setAttribute('aria-label', $0)", name);
    }
}
