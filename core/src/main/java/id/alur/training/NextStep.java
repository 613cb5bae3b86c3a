package id.alur.training;

import id.alur.process.TrainingRequest.Stages;

/**
 * The answer to "who is next?".
 *
 * @param stage one of {@link Stages}
 * @param candidateGroup who may take it, by late-bound group; empty when nobody is next
 */
public record NextStep(String stage, String candidateGroup) {

    static final NextStep BUDGET = new NextStep(Stages.BUDGET, "");
    static final NextStep DONE = new NextStep(Stages.DONE, "");
}
