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
import id.alur.security.ManyAccounts;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Texts;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives everybody of a unit, or of the city, who has none an account, or another one-time password in place of one that has expired, and
 * hands out the file with the passwords. The file lives as long as the dialog is open.
 */
class ManyAccountsDialog extends Dialog {

    /** What is given to whom. */
    enum Kind {
        CREATE("ui.accounts.many", AccountFilter.NO_ACCOUNT, "akun-baru.csv") {
            @Override
            FirstPasswords give(ManyAccounts accounts, @Nullable UnitId unit) {
                return accounts.createMissing(unit);
            }
        },
        RENEW("ui.accounts.renew", AccountFilter.PASSWORD_EXPIRED, "kata-sandi-sekali-pakai.csv") {
            @Override
            FirstPasswords give(ManyAccounts accounts, @Nullable UnitId unit) {
                return accounts.renewExpired(unit);
            }
        };

        /** Message key of the action; those of its words begin with it. */
        private final String key;

        private final AccountFilter whose;
        private final String file;

        Kind(String key, AccountFilter whose, String file) {
            this.key = key;
            this.whose = whose;
            this.file = file;
        }

        abstract FirstPasswords give(ManyAccounts accounts, @Nullable UnitId unit);

        String title() {
            return Texts.t(key);
        }

        private String words(String word, Object... arguments) {
            return Texts.t(key + "." + word, arguments);
        }
    }

    private final Kind kind;
    private final AccountsView.Tools tools;
    private final Runnable changed;
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final Paragraph count = new Paragraph();
    private final Div body = new Div();
    private final Button create;

    ManyAccountsDialog(Kind kind, AccountsView.Tools tools, Runnable changed) {
        this.kind = kind;
        this.tools = tools;
        this.changed = changed;
        setHeaderTitle(kind.title());
        setWidth("min(34rem, 94vw)");
        unit.setLabel(Texts.t("ui.people.unit"));
        unit.setHelperText(Texts.t("ui.accounts.many.unit.help"));
        unit.setItems(tools.register().units().stream().filter(Unit::active).toList());
        unit.setItemLabelGenerator(Unit::name);
        unit.setClearButtonVisible(true);
        unit.addValueChangeListener(event -> count());
        count.getElement().setAttribute("aria-live", "polite");
        body.addClassNames("alur-narrow", "alur-person-form");
        body.add(new Paragraph(kind.words("text")), unit, count);
        add(body);

        create = new Button(kind.words("save"), Entries.checked(this, this::create));
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
                .search(new AccountQuery("", unit(), kind.whose, 0, 1))
                .total();
        count.setText(kind.words("count", without));
        create.setEnabled(without > 0);
    }

    private void create() {
        FirstPasswords made = kind.give(tools.many(), unit());
        changed.run();
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        getFooter().removeAll();
        body.removeAll();
        Paragraph done = new Paragraph(kind.words("done", made.created()));
        done.getElement().setAttribute("role", "status");
        body.add(done);
        if (made.left() > 0) {
            body.add(new Paragraph(kind.words("left", made.left())));
        }
        if (made.created() > 0) {
            Anchor file = new Anchor(
                    DownloadHandler.fromInputStream(event -> new DownloadResponse(
                            new ByteArrayInputStream(made.csv()), kind.file, "text/csv", made.csv().length)),
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
