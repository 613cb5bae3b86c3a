package id.alur.training.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked about a level, and how long.
 *
 * @param stage the level's code, or that there is nobody to ask; then the rest says nothing
 * @param candidateGroup resolved to people when somebody looks; empty where the process names the person
 */
public record OpenedLevel(
        String stage, String candidateGroup, @Nullable Instant closesAt) {}
