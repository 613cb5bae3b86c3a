package id.alur.budget.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.shell.ui.Texts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount as people write it: 8000000, 8.000.000 or Rp8.000.000. */
class RupiahField extends TextField {

    private static final Pattern AMOUNT = Pattern.compile("(?:Rp)?(\\d{1,15}|\\d{1,3}(?:\\.\\d{3}){1,4})");

    RupiahField(String label) {
        super(label);
        setPrefixComponent(new Span(Texts.t("ui.budget.rupiah")));
        setRequiredIndicatorVisible(true);
        getElement().setAttribute("inputmode", "numeric");
    }

    /** Empty, with the field marked as wrong, when the text is no amount. */
    Optional<BigDecimal> amount() {
        var amount = AMOUNT.matcher(getValue().replace(" ", ""));
        boolean matches = amount.matches();
        setInvalid(!matches);
        setErrorMessage(Texts.t("error.rupiah"));
        return matches ? Optional.of(new BigDecimal(amount.group(1).replace(".", ""))) : Optional.empty();
    }
}
