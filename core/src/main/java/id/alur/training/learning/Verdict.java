package id.alur.training.learning;

import id.alur.decision.DecisionResult;
import java.util.List;

/**
 * What a rule says about a person and a training.
 *
 * @param allowed whether the training may be asked for; what is not known does not forbid it, but see {@link #needsCheck}
 * @param code the table's own word, such as {@code REJECT_OVER_CAP} or {@code ELIGIBLE}
 */
public record Verdict(boolean allowed, String code, List<Reason> reasons, DecisionResult evaluation) {

    /** What a reason does. */
    public enum Effect {
        /** Forbids. */
        BLOCK,
        /** Data are missing; an officer of BKPSDM looks. */
        CHECK,
        INFO
    }

    /** @param key of the message bundle, {@code training.reason.…} */
    public record Reason(Effect effect, String key) {}

    public boolean needsCheck() {
        return reasons.stream().anyMatch(reason -> reason.effect() == Effect.CHECK);
    }

    /** Why it is forbidden; empty when it is not. */
    public List<String> obstacles() {
        return reasons.stream()
                .filter(reason -> reason.effect() == Effect.BLOCK)
                .map(Reason::key)
                .toList();
    }
}
