package id.alur.training.route;

import id.alur.approval.ChainStage;
import id.alur.process.TrainingRequestProcess.Stages;
import id.alur.process.TrainingRequestProcess.Tasks;
import java.util.Optional;

/** Who decides a request, in the order of the agency's practice (PP 11/2017 Ps 207: Sekda as PyB, mayor as PPK). */
public enum Stage implements ChainStage {
    SUPERIOR(Stages.SUPERIOR, Tasks.REVIEW_BY_SUPERIOR, false),
    OPD_HEAD(Stages.OPD_HEAD, Tasks.REVIEW_BY_OPD_HEAD, true),
    BKPSDM(Stages.BKPSDM, Tasks.VERIFY_BY_BKPSDM, false),
    BKPSDM_HEAD(Stages.BKPSDM_HEAD, Tasks.APPROVE_BY_BKPSDM_HEAD, true),
    SEKDA(Stages.SEKDA, Tasks.APPROVE_BY_SEKDA, true),
    MAYOR(Stages.MAYOR, Tasks.APPROVE_BY_MAYOR, true);

    private final String code;
    private final String taskId;
    private final boolean oneOffice;

    Stage(String code, String taskId, boolean oneOffice) {
        this.code = code;
        this.taskId = taskId;
        this.oneOffice = oneOffice;
    }

    /**
     * Whether one office decides here, whose holder may be the applicant or have decided already; then the stage is passed over.
     * A superior is never the applicant, and comes first; a queue of several waits for somebody who may decide.
     */
    @Override
    public boolean isOneOffice() {
        return oneOffice;
    }

    /** As in the decision table and the process variable. */
    @Override
    public String code() {
        return code;
    }

    /** Id of its user task in the model. */
    public String taskId() {
        return taskId;
    }

    public static Optional<Stage> ofTask(String elementId) {
        for (Stage stage : values()) {
            if (stage.taskId.equals(elementId)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
