package id.alur.engine;

import id.alur.process.ProcessResources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The released processes as people know them: their names and how they are started. */
@Component
public class ProcessModels {

    private final Map<String, BpmnModel> models = new TreeMap<>();

    ProcessModels() {
        ProcessResources.models().stream()
                .flatMap(resource -> BpmnModel.parseAll(resource.text()).stream())
                .forEach(model -> models.put(model.processId(), model));
    }

    /** By process id. */
    public List<BpmnModel> all() {
        return List.copyOf(models.values());
    }

    public Optional<BpmnModel> find(String processId) {
        return Optional.ofNullable(models.get(processId));
    }
}
