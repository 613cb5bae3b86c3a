package id.alur.form;

import id.alur.shared.DomainException;
import java.util.List;

/** A submission that its form refuses; carries what to show at which field. */
public class FormRefusedException extends DomainException {

    private final transient List<FieldError> errors;

    public FormRefusedException(List<FieldError> errors) {
        super("error.form.refused", errors.size());
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
