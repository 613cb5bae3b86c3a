package id.alur.shell.ui;

/** Headings of a long navigation, by the order of its places. */
enum MenuGroup {
    WORK("ui.shell.menu.work", 45),
    TRAINING("ui.shell.menu.training", 60),
    ADMINISTRATION("ui.shell.menu.administration", Double.MAX_VALUE);

    private final String label;
    private final double below;

    MenuGroup(String label, double below) {
        this.label = label;
        this.below = below;
    }

    static MenuGroup of(double order) {
        for (MenuGroup group : values()) {
            if (order < group.below) {
                return group;
            }
        }
        return ADMINISTRATION;
    }

    String label() {
        return Texts.t(label);
    }
}
