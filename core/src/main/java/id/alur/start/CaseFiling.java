package id.alur.start;

import id.alur.casefile.CaseFile;
import java.util.Map;

/** What a feature does with a case that has just been opened, in the transaction of its start. */
@FunctionalInterface
public interface CaseFiling {

    /**
     * Writes the feature's rows; may refuse with a DomainException, which undoes everything.
     *
     * @return variables of the start message: ids, flags, dates, counts; no personal data
     */
    Map<String, ?> file(CaseFile opened);
}
