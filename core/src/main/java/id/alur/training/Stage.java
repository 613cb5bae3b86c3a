package id.alur.training;

import id.alur.process.TrainingRequest.Stages;
import id.alur.process.TrainingRequest.Tasks;
import java.util.Optional;

/** Who decides a request, in the order of the agency's practice. Stages above BKPSDM's field are not served yet. */
public enum Stage {
    SUPERIOR(Stages.SUPERIOR, Tasks.REVIEW_BY_SUPERIOR),
    OPD_HEAD(Stages.OPD_HEAD, Tasks.REVIEW_BY_OPD_HEAD),
    BKPSDM(Stages.BKPSDM, Tasks.VERIFY_BY_BKPSDM);

    private final String code;
    private final String taskId;

    Stage(String code, String taskId) {
        this.code = code;
        this.taskId = taskId;
    }

    /** As in the decision table and the process variable. */
    public String code() {
        return code;
    }

    static Optional<Stage> ofTask(String elementId) {
        for (Stage stage : values()) {
            if (stage.taskId.equals(elementId)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
