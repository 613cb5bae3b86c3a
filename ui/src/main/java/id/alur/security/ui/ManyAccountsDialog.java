package id.alur.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.alur.identity.UnitId;
import id.alur.personnel.Unit;
import id.alur.security.AccountFilter;
import id.alur.security.AccountQuery;
import id.alur.security.FirstPasswords;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Texts;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives everybody of a unit, or of the city, who has none an account, and hands out the file with the one-time passwords. The
 * file lives as long as the dialog is open.
 */
class ManyAccountsDialog extends Dialog {

    private static final String FILE = "akun-baru.csv";

    private final AccountsView.Tools tools;
    private final Runnable changed;
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final Paragraph count = new Paragraph();
    private final Div body = new Div();
    private final Button create;

    ManyAccountsDialog(AccountsView.Tools tools, Runnable changed) {
        this.tools = tools;
        this.changed = changed;
        setHeaderTitle(Texts.t("ui.accounts.many"));
        setWidth("min(34rem, 94vw)");
        unit.setLabel(Texts.t("ui.people.unit"));
        unit.setHelperText(Texts.t("ui.accounts.many.unit.help"));
        unit.setItems(tools.register().units().stream().filter(Unit::active).toList());
        unit.setItemLabelGenerator(Unit::name);
        unit.setClearButtonVisible(true);
        unit.addValueChangeListener(event -> count());
        count.getElement().setAttribute("aria-live", "polite");
        body.addClassNames("alur-narrow", "alur-person-form");
        body.add(new Paragraph(Texts.t("ui.accounts.many.text")), unit, count);
        add(body);

        create = new Button(Texts.t("ui.accounts.many.save"), Entries.checked(this, this::create));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), create);
        count();
    }

    private @Nullable UnitId unit() {
        Unit chosen = unit.getValue();
        return chosen == null ? null : chosen.id();
    }

    private void count() {
        long without = tools.desk()
                .search(new AccountQuery("", unit(), AccountFilter.NO_ACCOUNT, 0, 1))
                .total();
        count.setText(Texts.t("ui.accounts.many.count", without));
        create.setEnabled(without > 0);
    }

    private void create() {
        FirstPasswords made = tools.keeping().createMissing(unit());
        changed.run();
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        getFooter().removeAll();
        body.removeAll();
        Paragraph done = new Paragraph(Texts.t("ui.accounts.many.done", made.created()));
        done.getElement().setAttribute("role", "status");
        body.add(done);
        if (made.left() > 0) {
            body.add(new Paragraph(Texts.t("ui.accounts.many.left", made.left())));
        }
        if (made.created() > 0) {
            Anchor file = new Anchor(
                    DownloadHandler.fromInputStream(event -> new DownloadResponse(
                            new ByteArrayInputStream(made.csv()), FILE, "text/csv", made.csv().length)),
                    Texts.t("ui.accounts.many.file"));
            file.getElement().setAttribute("download", true);
            file.addClassName("alur-button-link");
            body.add(new Paragraph(Texts.t("ui.accounts.many.once")), new Div(file));
        }
        Button close = new Button(
                Texts.t(made.created() > 0 ? "ui.accounts.many.close" : "ui.action.close"), click -> close());
        getFooter().add(close);
    }
}
