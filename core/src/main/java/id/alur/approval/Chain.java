package id.alur.approval;

import id.alur.identity.CandidateGroup;
import java.util.List;
import java.util.function.Function;

/**
 * The stages of one case, in the order in which they decide.
 *
 * @param group whose a stage is, by late-bound group; asked only where it matters who that is today
 */
public record Chain<S extends ChainStage>(List<S> stages, Function<S, CandidateGroup> group) {

    /** @throws IllegalArgumentException when two stages have one code, or a single office is to approve more than once */
    public Chain {
        ApprovalRules.require(stages);
        stages = List.copyOf(stages);
    }
}
