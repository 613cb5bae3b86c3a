package id.alur.apikey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.alur.apikey.ApiKey;
import id.alur.apikey.ApiKeys;
import id.alur.apikey.NewApiKey;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;

/** Makes and revokes the keys of other systems. A new key is shown once. */
@Route("operasi/kunci-api")
@RolesAllowed("OPERATOR")
public class ApiKeysView extends Section implements HasDynamicTitle {

    private final ApiKeys keys;
    private final Formats formats;
    private final TextField name = new TextField(Texts.t("ui.apikeys.name"));
    private final TextField source = new TextField(Texts.t("ui.apikeys.source"));
    private final Div made = new Div();
    private final Div list = new Div();

    ApiKeysView(ApiKeys keys, Formats formats) {
        this.keys = keys;
        this.formats = formats;
        addClassName("alur-page");
        name.setManualValidation(true);
        source.setManualValidation(true);
        name.setMaxLength(80);
        name.setRequiredIndicatorVisible(true);
        source.setMaxLength(40);
        source.setRequiredIndicatorVisible(true);
        source.setHelperText(Texts.t("ui.apikeys.source.help"));
        Div form = new Div(name, source);
        Button create = new Button(Texts.t("ui.apikeys.create"), Entries.checked(form, this::create));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.add(create);
        form.addClassName("alur-narrow");
        made.getElement().setAttribute("aria-live", "polite");
        add(
                new Anchor("operasi", Texts.t("ui.operations.title")),
                new H1(Texts.t("ui.apikeys.title")),
                new Paragraph(Texts.t("ui.apikeys.intro")),
                form,
                made,
                new H2(Texts.t("ui.apikeys.list")),
                list);
        show();
    }

    private void create() {
        NewApiKey created;
        try {
            created = keys.create(name.getValue(), PlainText.line(source.getValue()));
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
            return;
        }
        name.clear();
        source.clear();
        // Empty again, but nobody has left anything out yet.
        name.setInvalid(false);
        source.setInvalid(false);
        made.removeAll();
        Paragraph secret = new Paragraph(created.secret());
        secret.addClassName("alur-api-secret");
        Div card = new Div(
                new H2(Texts.t("ui.apikeys.made", created.key().name())),
                new Paragraph(Texts.t("ui.apikeys.once")),
                secret);
        card.addClassName("alur-card");
        made.add(card);
        show();
    }

    private void show() {
        list.removeAll();
        List<ApiKey> all = keys.all();
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t("ui.apikeys.none"));
            none.addClassName("alur-muted");
            list.add(none);
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("alur-learning-list");
        all.forEach(key -> items.add(item(key)));
        list.add(items);
    }

    private ListItem item(ApiKey key) {
        Span called = new Span(key.name());
        called.addClassName("alur-learning-name");
        Instant used = key.lastUsedAt();
        Span about = new Span(Texts.t(
                "ui.apikeys.about",
                key.source(),
                key.prefix(),
                formats.date(key.createdAt()),
                used == null ? Texts.t("ui.apikeys.unused") : formats.dateTime(used)));
        Div line = new Div(called, about);
        line.addClassName("alur-learning-line");
        ListItem item = new ListItem(line);
        Instant revoked = key.revokedAt();
        if (revoked == null) {
            Button revoke = new Button(Texts.t("ui.apikeys.revoke"), click -> confirm(key));
            revoke.setAriaLabel(Texts.t("ui.apikeys.revoke") + ": " + key.name());
            item.add(revoke);
        } else {
            item.add(new Span(Texts.t("ui.apikeys.revoked", formats.dateTime(revoked))));
        }
        return item;
    }

    private void confirm(ApiKey key) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Texts.t("ui.apikeys.revoke.title", key.name()));
        dialog.setText(Texts.t("ui.apikeys.revoke.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.action.cancel"));
        dialog.setConfirmText(Texts.t("ui.apikeys.revoke"));
        dialog.addConfirmListener(confirmed -> {
            try {
                keys.revoke(key.id());
            } catch (DomainException refused) {
                Problems.show(Texts.of(refused));
            }
            show();
        });
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.apikeys.title");
    }
}
