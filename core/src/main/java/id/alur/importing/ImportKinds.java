package id.alur.importing;

import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of files that importers of all features bring. */
@Component
class ImportKinds {

    private final List<Importer<?>> importers;

    ImportKinds(List<Importer<?>> importers) {
        this.importers = importers;
    }

    /** @throws IllegalStateException when no importer of this version knows the kind */
    ImportKind named(String name) {
        return importers.stream()
                .map(Importer::kind)
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No importer of kind " + name));
    }

    Importer<?> importerOf(ImportKind kind) {
        return importers.stream()
                .filter(importer -> importer.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
