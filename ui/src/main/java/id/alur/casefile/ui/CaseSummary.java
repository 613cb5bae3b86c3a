package id.alur.casefile.ui;

import com.vaadin.flow.component.Component;
import id.alur.casefile.CaseView;
import java.util.Optional;

/** What a feature says about its cases wherever they are shown, beside a task too: sums, a link; a Spring bean of the feature. */
public interface CaseSummary {

    Optional<Component> of(CaseView view);
}
