package id.alur.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.alur.security.AccountRow;
import id.alur.shell.ui.Texts;
import java.time.Instant;

/** How an account stands, in words; colour only repeats them. */
final class AccountBadges {

    private AccountBadges() {}

    static Div of(AccountRow row, Instant now) {
        Div badges = new Div();
        badges.addClassName("alur-row");
        if (!row.working()) {
            badges.add(badge("ui.accounts.state.left", "late"));
        }
        if (!row.hasAccount()) {
            badges.add(badge("ui.accounts.state.none", "open"));
        } else if (!row.enabled()) {
            badges.add(badge("ui.accounts.state.disabled", "late"));
        } else {
            if (row.isPasswordExpired(now)) {
                badges.add(badge("ui.accounts.state.password-expired", "late"));
            } else if (row.mustChangePassword()) {
                badges.add(badge("ui.accounts.state.password-due", "soon"));
            }
            if (row.working() && !row.mustChangePassword()) {
                badges.add(badge("ui.accounts.state.active", "closed"));
            }
        }
        return badges;
    }

    private static Span badge(String key, String tone) {
        Span badge = new Span(Texts.t(key));
        badge.addClassNames("alur-state", "alur-state-" + tone);
        return badge;
    }
}
