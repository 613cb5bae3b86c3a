package id.alur.training.finish;

/**
 * Is told, once, when a training is finished and its lesson hours are posted, within that transaction: a feature that goes on from
 * there (evaluation) publishes the message that starts its own process.
 */
@FunctionalInterface
public interface TrainingFinishedListener {

    void finished(FinishedTraining training);
}
