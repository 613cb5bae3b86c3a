package id.alur.upgrade;

import id.alur.identity.CaseFileId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open case as the version before knew it: somebody it is about, somebody who started it. */
record OldCase(UUID id, String number, String processId, UUID subjectEmployeeId, UUID starterEmployeeId) {

    static List<OldCase> all(JdbcClient jdbc) {
        return jdbc.sql("""
                        select id, number, process_id, subject_employee_id, starter_employee_id
                        from casefile.case_file where state = 'OPEN' order by opened_at, number""")
                .query((row, number) -> new OldCase(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("process_id"),
                        row.getObject("subject_employee_id", UUID.class),
                        row.getObject("starter_employee_id", UUID.class)))
                .list();
    }

    CaseFileId caseId() {
        return new CaseFileId(id);
    }

    /** Plans stood under the name of who submitted them. */
    boolean isPlan() {
        return processId.startsWith("training-plan");
    }
}
