package id.alur.start;

import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.NewCaseFile;
import id.alur.engine.ProcessModels;
import id.alur.form.FormContext;
import id.alur.form.FormContexts;
import id.alur.form.FormRegistry;
import id.alur.form.FormResult;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.Role;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.security.Principals;
import id.alur.shared.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts processes that bring no Java of their own (UC-120): who may, with which form, and under which name are in the model. The
 * case is about whoever starts it, belongs to their agency and ends with its process.
 */
@Service
@PreAuthorize("hasRole('EMPLOYEE')")
public class ProcessStart {

    /** Variables that such a process begins with, beside {@code caseId} and the fields that its form sends. */
    static final String STARTER_ID = "starterId";

    static final String UNIT_CODE = "unitCode";
    static final String OPD_CODE = "opdCode";

    private static final String EVERYBODY = CandidateGroup.role(Role.EMPLOYEE).toString();

    private final ProcessModels models;
    private final FormContexts contexts;
    private final CaseStart starts;
    private final CaseFileService cases;
    private final Principals principals;
    private final Register register;

    ProcessStart(
            ProcessModels models,
            FormContexts contexts,
            FormRegistry forms,
            CaseStart starts,
            CaseFileService cases,
            Principals principals,
            Register register) {
        this.models = models;
        this.contexts = contexts;
        this.starts = starts;
        this.cases = cases;
        this.principals = principals;
        this.register = register;
        models.all().stream()
                .flatMap(model -> StartableProcess.of(model).stream())
                .filter(process -> forms.find(process.formId()).isEmpty())
                .findFirst()
                .ifPresent(process -> {
                    throw new IllegalStateException("Process " + process.processId() + " starts with the form "
                            + process.formId() + ", which does not exist");
                });
    }

    /** What the current person may start, by name. */
    @Transactional(readOnly = true)
    public List<StartableProcess> offered() {
        Set<String> mine = principals.of(CurrentUser.require());
        return models.all().stream()
                .flatMap(model -> StartableProcess.of(model).stream())
                .filter(process -> mayStart(process, mine))
                .sorted(java.util.Comparator.comparing(StartableProcess::name))
                .toList();
    }

    /** @throws NotFoundException when there is no such process or the current person may not start it */
    @Transactional(readOnly = true)
    public StartableProcess offered(String processId) {
        Set<String> mine = principals.of(CurrentUser.require());
        return models.find(processId)
                .flatMap(StartableProcess::of)
                .filter(process -> mayStart(process, mine))
                .orElseThrow(() -> new NotFoundException("error.start.unknown"));
    }

    /**
     * The situation in which the form is filled in.
     *
     * @throws NotFoundException as {@link #offered(String)}
     */
    @Transactional(readOnly = true)
    public FormContext form(String processId) {
        StartableProcess process = offered(processId);
        return contexts.of(process.formId(), process.draft(), null);
    }

    /**
     * Checks the form, opens the case and lets the process start.
     *
     * @return the case
     * @throws NotFoundException as {@link #offered(String)}
     * @throws id.alur.form.FormRefusedException with an error for each field that is missing or wrong
     */
    @Transactional
    public CaseFileId start(String processId, Map<String, ? extends @Nullable Object> submission) {
        StartableProcess process = offered(processId);
        FormResult form = starts.check(process.formId(), process.draft(), submission);
        Person starter = register.get(CurrentUser.require());
        NewCaseFile file = new NewCaseFile(
                process.processId(), process.numberPrefix(), process.name(), starter.id(), starter.opdId());
        CaseFile opened = starts.start(
                NewCase.byCurrentPerson(file, process.message())
                        .with(new NewCase.Entered(process.formId(), form.data(), process.draft())),
                started -> {
                    cases.endWithProcess(started.id());
                    return variables(starter, form);
                });
        return opened.id();
    }

    private static Map<String, ?> variables(Person starter, FormResult form) {
        Map<String, Object> variables = new HashMap<>(form.variables());
        variables.put(STARTER_ID, starter.id().toString());
        variables.put(UNIT_CODE, starter.unitCode());
        if (starter.opdCode() != null) {
            variables.put(OPD_CODE, starter.opdCode());
        }
        return variables;
    }

    private static boolean mayStart(StartableProcess process, Set<String> groups) {
        return process.startableBy().stream().anyMatch(group -> group.equals(EVERYBODY) || groups.contains(group));
    }
}
