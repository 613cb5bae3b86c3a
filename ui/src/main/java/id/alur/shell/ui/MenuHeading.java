package id.alur.shell.ui;

/**
 * A heading of a long navigation: a bean. Under it stand the places whose order is its own or greater, up to the next heading.
 *
 * @param title key of the message bundle
 * @param from order of its first place, see {@code @Menu}
 */
public record MenuHeading(String title, double from) {}
