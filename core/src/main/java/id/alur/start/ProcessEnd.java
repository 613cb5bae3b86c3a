package id.alur.start;

import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CaseFileId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes the cases whose process is all there is, once it has ended; what it ended with is the name of its end event. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class ProcessEnd {

    private final JdbcClient jdbc;
    private final CaseFileService cases;

    ProcessEnd(JdbcClient jdbc, CaseFileService cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    private record Ended(
            CaseFileId id, boolean completed, @Nullable String endEvent) {}

    /**
     * Said again, nothing happens.
     *
     * @param ended cases of which an instance has ended; those that a feature closes, or that still run, are left alone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Collection<CaseFileId> ended) {
        if (ended.isEmpty()) {
            return;
        }
        for (Ended one : find(ended)) {
            String outcome = one.endEvent() != null
                    ? CaseFile.MODEL_WORDS + one.endEvent()
                    : one.completed() ? "process-ended" : "process-cancelled";
            cases.close(one.id(), outcome);
        }
    }

    private List<Ended> find(Collection<CaseFileId> ids) {
        return jdbc.sql("""
                        select c.id, i.state,
                               (select e.name from engine.element_instance x
                                join engine.process_element e on e.definition_key = x.definition_key and e.element_id = x.element_id
                                where x.process_instance_key = i.process_instance_key and x.element_type = 'END_EVENT'
                                  and x.state = 'COMPLETED' and i.state = 'COMPLETED'
                                order by x.left_at desc, x.element_instance_key desc limit 1) as end_event
                        from casefile.case_file c
                        cross join lateral (
                            select p.process_instance_key, p.state from engine.process_instance p
                            where p.case_id = c.id and p.parent_instance_key is null
                            order by p.started_at desc nulls last, p.process_instance_key desc limit 1) i
                        where c.id = any (:ids) and c.state = 'OPEN' and c.ends_with_process and i.state <> 'ACTIVE'
                          and not exists (select 1 from engine.started_instance s
                            where s.case_id = c.id and s.process_instance_key > i.process_instance_key)
                        order by c.id""")
                .param("ids", ids.stream().map(CaseFileId::value).toArray(UUID[]::new))
                .query((row, index) -> new Ended(
                        new CaseFileId(row.getObject("id", UUID.class)),
                        "COMPLETED".equals(row.getString("state")),
                        row.getString("end_event")))
                .list();
    }
}
