package id.alur.form;

import java.util.List;

/** Gives the options of fields that name them by {@code valuesKey}; a feature registers one as a bean. */
public interface FormOptions {

    boolean provides(String formId, String valuesKey);

    /** All options the current user may choose, in the order to show. Asked when a form is opened and again when it is submitted. */
    List<FieldOption> options(String formId, String valuesKey, FormContext context);
}
