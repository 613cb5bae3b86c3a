package id.alur.casefile.ui;

import com.vaadin.flow.component.Component;
import id.alur.casefile.CaseView;
import java.util.Optional;

/** What a feature adds to the page of its cases, such as a button for something that is no task; a Spring bean of the feature. */
public interface CaseFeature {

    /**
     * Asked whenever the page shows the case anew.
     *
     * @param changed to be run when something was done, so that the page shows it
     */
    Optional<Component> on(CaseView view, Runnable changed);
}
