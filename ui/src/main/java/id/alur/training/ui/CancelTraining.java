package id.alur.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import id.alur.casefile.CaseView;
import id.alur.casefile.ui.CaseFeature;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingRequestProcess;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.ReasonDialog;
import id.alur.shell.ui.Texts;
import id.alur.training.request.TrainingCancellation;
import java.util.Optional;

/** The button that calls a request off, for whom it is there to press (UC-101 A10). */
@org.springframework.stereotype.Component
class CancelTraining implements CaseFeature {

    private final TrainingCancellation cancellation;

    CancelTraining(TrainingCancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public Optional<Component> on(CaseView view, Runnable changed) {
        CaseFileId id = view.file().id();
        if (!view.file().processId().equals(TrainingRequestProcess.PROCESS_ID)
                || !view.file().open()
                || !cancellation.mayCancel(id)) {
            return Optional.empty();
        }
        return Optional.of(new Button(Texts.t("ui.training.cancel"), click -> ask(id, changed)));
    }

    private void ask(CaseFileId id, Runnable changed) {
        new ReasonDialog(
                        Texts.t("ui.training.cancel"),
                        Texts.t("ui.training.cancel.text"),
                        Texts.t("ui.training.cancel.reason"),
                        TrainingCancellation.MAX_REASON,
                        Texts.t("ui.training.cancel.confirm"),
                        reason -> {
                            cancellation.cancel(id, reason);
                            Problems.tell(Texts.t("ui.training.cancel.done"));
                            changed.run();
                        })
                .helper(Texts.t("ui.training.cancel.help"))
                .keep(Texts.t("ui.training.cancel.keep"))
                .open();
    }
}
