package id.alur.training.route;

import id.alur.process.TrainingRequestProcess.Stages;

/**
 * The answer to "who is next?".
 *
 * @param stage one of {@link Stages}
 * @param candidateGroup who may take it, by late-bound group; empty when nobody is next
 */
public record NextStep(String stage, String candidateGroup) {

    public static final NextStep BUDGET = new NextStep(Stages.BUDGET, "");
    public static final NextStep DONE = new NextStep(Stages.DONE, "");
}
