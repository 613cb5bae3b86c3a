package id.alur.process.check;

import id.alur.process.ProcessResource.Kind;
import id.alur.process.ReleasedModel;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Checks models, decision tables and forms that are to hold together: each by itself, and whether tasks have their forms and forms
 * their tasks. For the tests of what is shipped and for what owners draw.
 */
public final class ModelCheck {

    private final FeelRules feel = new FeelRules();

    /** @return in the order of the models; empty when nothing is wrong */
    public List<Finding> check(Collection<ReleasedModel> models) {
        Map<String, ReleasedModel> forms = models.stream()
                .filter(model -> model.kind() == Kind.FORM)
                .collect(Collectors.toMap(ReleasedModel::id, form -> form, (one, same) -> one));
        Map<ReleasedModel, ProcessModel> processes = new HashMap<>();
        Set<String> used = new TreeSet<>();
        List<Finding> all = new ArrayList<>();
        for (ReleasedModel model : models) {
            if (model.kind() == Kind.MODEL) {
                Findings findings = new Findings(model.fileName());
                read(model, findings, processes);
                all.addAll(findings.all());
            }
        }
        for (Map.Entry<ReleasedModel, ProcessModel> process : processes.entrySet()) {
            used.add(process.getKey().id());
            used.addAll(process.getValue().forms());
        }
        for (ReleasedModel model : models) {
            Findings findings = new Findings(model.fileName());
            switch (model.kind()) {
                case MODEL -> {
                    ProcessModel process = processes.get(model);
                    if (process != null) {
                        process(process, forms, findings);
                    }
                }
                case FORM -> {
                    new FormRules(feel).check(model, findings);
                    if (!used.contains(model.id())) {
                        findings.warning(null, "form-unused");
                    }
                }
                case DECISION -> {
                    findings.errorUnless(
                            model.text().contains("<decision id=\"" + model.id() + "\""),
                            null,
                            "decision-id",
                            model.id());
                    feel.checkTable(model, findings);
                }
            }
            all.addAll(findings.all());
        }
        return List.copyOf(all);
    }

    private static void read(ReleasedModel model, Findings findings, Map<ReleasedModel, ProcessModel> into) {
        try {
            ProcessModel process = ProcessModel.of(model);
            if (process.all(io.camunda.zeebe.model.bpmn.instance.Process.class).size() == 1) {
                into.put(model, process);
                return;
            }
        } catch (ModelException e) {
            // Said below: what is wrong with the XML is nothing that an owner could mend.
        }
        findings.error(null, "unreadable");
    }

    private void process(ProcessModel process, Map<String, ReleasedModel> forms, Findings findings) {
        ProcessRules.check(process, findings);
        DrawingRules.check(process, findings);
        process.expressions().forEach(text -> feel.checkModelExpression(text, findings));
        Set<String> compared = process.comparedWith("outcome");
        Set<String> offered = new TreeSet<>();
        for (UserTask task : process.all(UserTask.class)) {
            ReleasedModel form = forms.get(ProcessModel.formOf(task));
            if (form == null) {
                findings.error(task.getId(), "form-missing", ProcessModel.formOf(task));
                continue;
            }
            Set<String> answers = FormRules.answers(form);
            ProcessRules.userTask(task, !answers.isEmpty(), findings);
            offered.addAll(answers);
            for (String answer : answers) {
                // Nobody asks for it, or the process would stop with it.
                findings.errorUnless(
                        compared.isEmpty() || compared.contains(answer),
                        task.getId(),
                        "answer-unknown",
                        answer,
                        form.id());
            }
        }
        // Where no form sends answers, workers do.
        for (String answer : offered.isEmpty() ? Set.<String>of() : compared) {
            if (!offered.contains(answer)) {
                findings.warning(process.process().getId(), "answer-never", answer);
            }
        }
    }
}
