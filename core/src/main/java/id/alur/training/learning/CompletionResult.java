package id.alur.training.learning;

import id.alur.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a completion.
 *
 * @param refusal why it was refused; null otherwise
 */
public record CompletionResult(Status status, @Nullable DomainException refusal) {

    /** An unchanged one was recorded before with the same content. */
    public enum Status {
        CREATED,
        UNCHANGED,
        REFUSED
    }
}
