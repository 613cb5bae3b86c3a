package id.alur.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the people of Kota Contoh something learned and something to learn, the same for the same people; once. */
@Service
@Order(20)
@ConditionalOnProperty("alur.demo.enabled")
@PreAuthorize("hasRole('SYSTEM')")
public class DemoLearning implements DemoPart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLearning.class);

    private final DemoLearningRepository repository;
    private final Clock clock;

    DemoLearning(DemoLearningRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Loads what is not there yet; may be called at every start, after people and courses are there. */
    @Override
    @Transactional
    public void load() {
        if (!repository.anyLearning()) {
            LOG.info(
                    "Kota Contoh has learned {} times and has {} gaps of competence",
                    repository.addHistory(LocalDate.now(clock)),
                    repository.addGaps(LocalDate.now(clock)));
        }
    }
}
