package id.alur.batch;

import org.jspecify.annotations.Nullable;

/**
 * One attempt at a run.
 *
 * @param number grows with each attempt: what an earlier one still tries to write is refused by it
 * @param resumeAt where to go on from; null at the beginning
 */
record BatchTurn(BatchRun run, long number, @Nullable String resumeAt) {}
