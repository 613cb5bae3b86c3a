package id.alur.form;

import java.util.List;

/** A form that cannot be released: every defect with the form and the component it is in. */
public class FormDefectException extends IllegalStateException {

    private final List<String> defects;

    public FormDefectException(List<String> defects) {
        super(String.join("\n", defects));
        this.defects = List.copyOf(defects);
    }

    public List<String> defects() {
        return defects;
    }
}
