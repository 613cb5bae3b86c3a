package id.alur.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.ui.CaseFileView;
import id.alur.identity.CaseFileId;
import org.jspecify.annotations.Nullable;

/** The number of a case, and the way to it for those who may read it. */
final class CaseLink {

    private CaseLink() {}

    static Component of(@Nullable CaseFileId id, @Nullable String number, boolean readable) {
        if (id == null || number == null) {
            return new Span("–");
        }
        return readable ? new RouterLink(number, CaseFileView.class, id.toString()) : new Span(number);
    }
}
