package id.alur.task;

import id.alur.identity.CaseFileId;
import java.util.List;

/**
 * What a feature lays before whoever is to do one of its tasks, above the form: cost, hours, money that is left, how urgent it is,
 * what the rules say, what was decided or asked before. A Spring bean of the feature.
 */
public interface TaskFacts {

    boolean handles(String processId, String elementId);

    /**
     * Asked by {@link TaskBriefing} alone, for a person who may do the task now, within its transaction; so it need not ask again
     * who is looking.
     *
     * @return in the order of their weight for the decision; none where there is nothing to say
     */
    List<TaskFact> of(String elementId, CaseFileId caseId);
}
