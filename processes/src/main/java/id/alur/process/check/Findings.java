package id.alur.process.check;

import id.alur.process.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the rules find in one file. */
final class Findings {

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void error(@Nullable String element, String rule, String... arguments) {
        found.add(new Finding(Severity.ERROR, file, element, "model.check." + rule, List.of(arguments)));
    }

    void warning(@Nullable String element, String rule, String... arguments) {
        found.add(new Finding(Severity.WARNING, file, element, "model.check." + rule, List.of(arguments)));
    }

    void errorUnless(boolean kept, @Nullable String element, String rule, String... arguments) {
        if (!kept) {
            error(element, rule, arguments);
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
