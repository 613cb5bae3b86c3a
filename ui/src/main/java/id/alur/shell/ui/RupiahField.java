package id.alur.shell.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import id.alur.shared.PlainText;
import id.alur.shared.Rupiah;
import java.math.BigDecimal;
import java.util.Optional;

/** A required amount of whole rupiah, written with or without dots between thousands. */
public final class RupiahField extends TextField {

    public RupiahField(String label) {
        super(label);
        setPrefixComponent(new Span(Texts.t("ui.rupiah")));
        setRequiredIndicatorVisible(true);
        getElement().setAttribute("inputmode", "numeric");
    }

    /** Empty when the text is no amount. */
    public Optional<BigDecimal> amount() {
        return Rupiah.parse(PlainText.line(getValue()).replace(" ", ""));
    }

    public void setAmount(BigDecimal rupiah) {
        setValue(rupiah.toPlainString());
    }

    /** Asked by {@link Entries} with all other fields: what is no amount is an entry that cannot be taken. */
    @Override
    public Validator<String> getDefaultValidator() {
        return (value, context) -> PlainText.isBlank(value) || amount().isPresent()
                ? ValidationResult.ok()
                : ValidationResult.error(Texts.t("error.rupiah"));
    }
}
