package id.alur.shell.ui;

/** Keeps a place out of the navigation of people who have no business there, where roles alone do not tell. */
@FunctionalInterface
public interface MenuGate {

    boolean hides(Class<?> view);
}
