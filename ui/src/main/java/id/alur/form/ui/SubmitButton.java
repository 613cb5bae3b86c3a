package id.alur.form.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends a form that opens a case, and leads to it; pressed twice it sends once. What is refused is said at the form, which keeps all. */
public final class SubmitButton extends Button {

    private final FormRenderer form;
    private final Function<Map<String, @Nullable Object>, CaseFileId> send;
    private final String sentKey;

    /**
     * @param labelKey key of its words
     * @param send opens the case with the data of the form; may refuse them
     * @param sentKey key of what is said when that is done
     */
    public SubmitButton(
            String labelKey,
            FormRenderer form,
            Function<Map<String, @Nullable Object>, CaseFileId> send,
            String sentKey) {
        super(Texts.t(labelKey));
        this.form = form;
        this.send = send;
        this.sentKey = sentKey;
        addThemeVariants(ButtonVariant.PRIMARY);
        setDisableOnClick(true);
        addClickListener(click -> submit());
    }

    private void submit() {
        CaseFileId opened;
        try {
            opened = send.apply(form.getData());
        } catch (FormRefusedException refused) {
            form.setErrors(refused);
            setEnabled(true);
            return;
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
            setEnabled(true);
            return;
        } catch (RuntimeException failed) {
            // Nothing was sent: the button must work again; the words come from the common handler.
            setEnabled(true);
            throw failed;
        }
        form.draftSent();
        Problems.tell(Texts.t(sentKey));
        UI.getCurrent().navigate("berkas/" + opened);
    }
}
