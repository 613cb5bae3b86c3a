package id.alur.form;

import java.util.Collection;
import java.util.Map;

/** Knows the files that a submission may name; implemented by the document store. */
public interface FormFiles {

    /** File name by id of those ids that are files of the current user's draft or of the case; all others are left out. */
    Map<String, String> names(Collection<String> ids, FormContext context);
}
