package id.alur.process;

import id.alur.process.check.ProcessModel;

/** The models of this jar, as tests of their names question them. */
final class Shipped {

    private Shipped() {}

    static ProcessModel model(String processId) {
        return ProcessResources.models().stream()
                .filter(resource -> resource.name().equals(processId))
                .map(ReleasedModel::of)
                .map(ProcessModel::of)
                .findFirst()
                .orElseThrow();
    }
}
