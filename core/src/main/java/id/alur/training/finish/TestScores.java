package id.alur.training.finish;

import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Results of tests that an officer hears of together with certificate or attendance, kept until the evaluation begins with them. For
 * the features of training, within their transactions and after their checks; on no page, and not in the case, which more people may read.
 */
@Component
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class TestScores {

    private final TestScoreRepository repository;
    private final Clock clock;

    TestScores(TestScoreRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Said again, the later word holds. */
    public void record(CaseFileId trainingCase, TestScore score) {
        repository.put(trainingCase, score, CurrentUser.require(), clock.instant());
    }

    /** Empty when nobody has said. */
    public Optional<TestScore> find(CaseFileId trainingCase) {
        return repository.find(trainingCase);
    }
}
