package id.alur.task;

/** What a feature does when one of its tasks is completed, in the same transaction; a Spring bean of the feature. */
public interface TaskCompletion {

    boolean handles(String processId, String elementId);

    /** Writes the feature's rows; may refuse with a DomainException, which undoes everything. */
    void onComplete(CompletionContext context);
}
