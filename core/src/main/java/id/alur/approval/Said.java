package id.alur.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an official said, as others read it.
 *
 * @param stage code of the stage
 * @param by name of the official
 * @param words note, question or reason; null where none was given
 */
public record Said(
        String stage,
        String by,
        Decision.Outcome outcome,
        @Nullable String words,
        Instant at) {}
