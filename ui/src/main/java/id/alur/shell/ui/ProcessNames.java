package id.alur.shell.ui;

import java.util.List;
import org.springframework.stereotype.Component;

/** The processes people know by name: those with a text {@code ui.process.<process id>}. */
@Component
public class ProcessNames {

    private static final String PREFIX = "ui.process.";

    private final List<String> ids;

    ProcessNames(MergedMessages messages) {
        ids = messages.getAllTranslations(Texts.INDONESIAN).keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .sorted()
                .toList();
    }

    public List<String> ids() {
        return ids;
    }

    /** The id itself for a process without a name of its own, such as one that an owner has drawn. */
    public String name(String processId) {
        return ids.contains(processId) ? Texts.t(PREFIX + processId) : processId;
    }
}
