package id.alur.training.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is acknowledged of a finished training.
 *
 * @param certificateNumber as the provider wrote it, or null
 * @param lessonHours that are posted, 1 to 2000
 * @param year in which they count
 */
public record CertificateLetter(
        @Nullable String certificateNumber, LocalDate from, LocalDate to, int lessonHours, int year) {}
