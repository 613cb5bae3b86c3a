package id.alur.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of this feature that a decree changes ({@code training.parameter}), each from its day on and with its source. */
@Component
public class TrainingParameters {

    private final CourseRepository repository;

    TrainingParameters(CourseRepository repository) {
        this.repository = repository;
    }

    /**
     * The value that holds on the day.
     *
     * @throws IllegalStateException before its first day: the table is incomplete
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BigDecimal get(String code, LocalDate on) {
        return repository
                .parameter(code, on)
                .orElseThrow(() -> new IllegalStateException("No " + code + " holds on " + on));
    }

    /** As {@link #get}, for whole numbers within the range of int. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int integer(String code, LocalDate on) {
        return get(code, on).intValueExact();
    }
}
