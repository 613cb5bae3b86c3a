package id.alur.engine;

import id.alur.model.ReleasedModels;
import id.alur.process.ReleasedModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The released processes as people know them: their names and how they are started. */
@Component
public class ProcessModels {

    private final ReleasedModels released;
    private final Map<ReleasedModel, List<BpmnModel>> read = new ConcurrentHashMap<>();

    ProcessModels(ReleasedModels released) {
        this.released = released;
    }

    /** By process id. */
    public List<BpmnModel> all() {
        return released.processes().stream()
                .flatMap(model -> read.computeIfAbsent(model, one -> BpmnModel.parseAll(one.text())).stream())
                .sorted(Comparator.comparing(BpmnModel::processId))
                .toList();
    }

    public Optional<BpmnModel> find(String processId) {
        return all().stream()
                .filter(model -> model.processId().equals(processId))
                .findFirst();
    }
}
