package id.alur.training.learning;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completions that another system sends. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class CompletionService {

    /** Completions of one call at most. */
    public static final int MOST = 500;

    private final Completions completions;

    CompletionService(Completions completions) {
        this.completions = completions;
    }

    /** Takes those that are right and says of each what became of it, in the same order. */
    @Transactional
    public List<CompletionResult> take(List<Completion> sent) {
        if (sent.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST);
        }
        return sent.stream().map(completions::take).toList();
    }
}
