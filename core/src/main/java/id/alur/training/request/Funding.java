package id.alur.training.request;

import java.time.Instant;

/**
 * The answer to "is there money?".
 *
 * @param waitingEndsAt until when it makes sense to wait for money
 */
public record Funding(boolean hasBudget, Instant waitingEndsAt) {}
