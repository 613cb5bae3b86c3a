package id.alur.casefile;

import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.security.Principals;
import id.alur.shared.NotFoundException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read a case: whom it is about, who started it, who did something in it, who holds or could take one of its open tasks,
 * the head of the owning agency, the {@link CaseOverseers} of its process, and the operator. For everybody else it does not exist.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class CaseAccess {

    /** Whom it is about, who decided or worked on it, and who could now; the overseers of its process. */
    private static final String HAS_PART = """
            (c.process_id = any (cast(:overseen as text[]))
             or c.subject_employee_id = :me
             or exists (select from task.task t where t.case_id = c.id and t.completed_by = :me)
             or exists (select from task.task t left join task.candidate_set s on s.id = t.candidate_set_id
                        where t.case_id = c.id and t.open
                          and (t.holder = cast(:me as text) or (t.holder is null and s.groups && cast(:groups as text[])))))
            """;

    /** For {@code casefile.case_file c}, with the parameters of {@link #parameters}. */
    static final String MAY_READ = "(:operator or " + HAS_PART + """
             or c.starter_employee_id = :me
             or exists (select from casefile.case_event e where e.case_id = c.id and e.actor_id = :me)
             or exists (select from personnel.unit u join personnel.unit o on o.id = u.opd_id
                        where u.id = c.owning_unit_id and %s = any (cast(:groups as text[]))))
            """.formatted(CandidateGroup.sqlHeadOf("o.code"));

    private final JdbcClient jdbc;
    private final Principals principals;
    private final List<CaseOverseers> overseers;
    private final Map<String, CasePapers> papers;

    CaseAccess(JdbcClient jdbc, Principals principals, List<CaseOverseers> overseers, List<CasePapers> papers) {
        this.jdbc = jdbc;
        this.principals = principals;
        this.overseers = overseers;
        this.papers = papers.stream().collect(Collectors.toUnmodifiableMap(CasePapers::processId, Function.identity()));
    }

    /** Whether the current person may read the case; false also when there is none. */
    @Transactional(readOnly = true)
    public boolean mayRead(CaseFileId id) {
        return holds(MAY_READ, id);
    }

    /**
     * Whether the current person may see what was weighed in the case, such as age or appraisal: whom it is about and who has to
     * judge it. Others who may read it, an operator or who once left a comment, need no personal data (UU 27/2022).
     */
    @Transactional(readOnly = true)
    public boolean mayWeigh(CaseFileId id) {
        return papers(id).map(own -> own.mayRead(id)).orElseGet(() -> holds(HAS_PART, id));
    }

    /**
     * Whether the current person may read documents and letters of the case: whoever may read the case, unless its feature has a rule
     * of its own ({@link CasePapers}).
     */
    @Transactional(readOnly = true)
    public boolean mayReadPapers(CaseFileId id) {
        return papers(id).map(own -> own.mayRead(id)).orElseGet(() -> mayRead(id));
    }

    /** @throws NotFoundException unless the current person may read documents and letters of the case */
    @Transactional(readOnly = true)
    public void requirePapers(CaseFileId id) {
        if (!mayReadPapers(id)) {
            throw new NotFoundException("error.casefile.not-found");
        }
    }

    private Optional<CasePapers> papers(CaseFileId id) {
        return papers.isEmpty()
                ? Optional.empty()
                : jdbc.sql("select process_id from casefile.case_file where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .optional()
                        .map(papers::get);
    }

    private boolean holds(String condition, CaseFileId id) {
        return jdbc.sql("select exists (select from casefile.case_file c where c.id = :id and " + condition + ")")
                .param("id", id.value())
                .params(parameters())
                .query(Boolean.class)
                .single();
    }

    /** @throws NotFoundException unless the current person may read the case */
    @Transactional(readOnly = true)
    public void requireRead(CaseFileId id) {
        if (!mayRead(id)) {
            throw new NotFoundException("error.casefile.not-found");
        }
    }

    /** Which of the cases the current person may read; none when no person is logged in. */
    @Transactional(readOnly = true)
    public Set<CaseFileId> readable(Collection<CaseFileId> ids) {
        if (ids.isEmpty() || CurrentUser.find().isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select c.id from casefile.case_file c where c.id = any (:ids) and " + MAY_READ)
                .param("ids", ids.stream().map(CaseFileId::value).toArray(UUID[]::new))
                .params(parameters())
                .query((row, number) -> new CaseFileId(row.getObject("id", UUID.class)))
                .set();
    }

    /** What {@link #MAY_READ} needs to know of the current person. */
    Map<String, Object> parameters() {
        EmployeeId me = CurrentUser.require();
        Set<String> groups = principals.of(me);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", me.value());
        parameters.put("groups", groups.toArray(String[]::new));
        parameters.put("operator", CurrentUser.has(Role.OPERATOR));
        parameters.put("overseen", overseen());
        return parameters;
    }

    private String[] overseen() {
        return overseers.stream()
                .filter(one -> CurrentUser.has(one.role()))
                .flatMap(one -> one.processIds().stream())
                .toArray(String[]::new);
    }
}
