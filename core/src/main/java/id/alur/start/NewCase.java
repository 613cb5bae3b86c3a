package id.alur.start;

import id.alur.casefile.CaseParty;
import id.alur.casefile.NewCaseFile;
import id.alur.form.DraftKey;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case that is to be opened and its process started.
 *
 * @param message name of the message of the process's start event
 * @param starter null when the system starts it by itself
 * @param entered what was entered in the start form; null without one
 */
public record NewCase(
        NewCaseFile file,
        String message,
        @Nullable CaseParty starter,
        @Nullable Entered entered) {

    /**
     * What is kept of a start form.
     *
     * @param answers as {@link CaseStart#check} returned them, without those that the feature keeps to itself
     * @param draft whose files become the case's and which is then discarded; null when there was none
     */
    public record Entered(
            String formId,
            Map<String, Object> answers,
            @Nullable DraftKey draft) {}

    public static NewCase byCurrentPerson(NewCaseFile file, String message) {
        return new NewCase(file, message, CaseParty.employee(CurrentUser.require()), null);
    }

    /** Opened by the system; it counts as started by this person. */
    public static NewCase onBehalfOf(EmployeeId starter, NewCaseFile file, String message) {
        return new NewCase(file, message, CaseParty.employee(starter), null);
    }

    public static NewCase bySystem(NewCaseFile file, String message) {
        return new NewCase(file, message, null, null);
    }

    public NewCase with(Entered form) {
        return new NewCase(file, message, starter, form);
    }
}
