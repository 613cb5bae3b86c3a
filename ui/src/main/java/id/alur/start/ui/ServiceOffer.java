package id.alur.start.ui;

import org.jspecify.annotations.Nullable;

/**
 * Something a person may start, as the catalogue shows it.
 *
 * @param processId what the usual duration is known of
 * @param title in the language of the page
 * @param description what it is for and who decides; null when there is nothing to say
 * @param note a word of the feature, such as how long each stage may take; null without one
 * @param path where it is started
 * @param action words of the link
 */
public record ServiceOffer(
        String processId,
        String title,
        @Nullable String description,
        @Nullable String note,
        String path,
        String action) {}
