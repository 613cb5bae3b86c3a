package id.alur.shell.ui;

import id.alur.identity.Role;

/** What a role is called; each feature's bundle says it of its own roles by the key {@code role.<code>}. */
public final class RoleTexts {

    private RoleTexts() {}

    /** As inside a sentence; the code itself where the role belongs to no feature that is there. */
    public static String word(String code) {
        String key = Role.nameKey(code);
        return Texts.has(key) ? Texts.t(key) : code;
    }

    /** As the beginning of a line or the entry of a list. */
    public static String title(Role role) {
        String word = word(role.code());
        return word.substring(0, 1).toUpperCase(Texts.locale()) + word.substring(1);
    }
}
