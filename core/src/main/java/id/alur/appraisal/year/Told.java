package id.alur.appraisal.year;

import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.identity.EmployeeId;
import id.alur.notification.Notifications;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells employee and superior of each other's steps. A notice names the case, the year and a period, never what was written or how
 * somebody was rated: it also goes out by mail.
 */
@Component("appraisalTold")
@Transactional(propagation = Propagation.MANDATORY)
public class Told {

    private final AppraisalAccess access;
    private final CaseFileService cases;
    private final Notifications notifications;

    Told(AppraisalAccess access, CaseFileService cases, Notifications notifications) {
        this.access = access;
        this.cases = cases;
        this.notifications = notifications;
    }

    /** @param key what makes it the same announcement when it is repeated */
    public void employee(AppraisalYear year, String kind, Map<String, ?> more, String key) {
        tell(year, year.employee(), kind, more, key);
    }

    /** Whoever is the superior today. */
    public void superior(AppraisalYear year, String kind, Map<String, ?> more, String key) {
        access.superiors(year.employee()).forEach(superior -> tell(year, superior, kind, more, key));
    }

    private void tell(AppraisalYear year, EmployeeId whom, String kind, Map<String, ?> more, String key) {
        CaseFile file = cases.find(year.caseId());
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.put("number", file.number());
        arguments.put("year", Integer.toString(year.year()));
        notifications.tell(whom, year.caseId(), kind, arguments, kind + ":" + year.id() + ":" + key + ":" + whom);
    }
}
