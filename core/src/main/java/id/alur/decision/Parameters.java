package id.alur.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that a decree changes ({@code decision.parameter}), each from its day on and with its source. */
@Component
public class Parameters {

    private final ParameterRepository repository;

    Parameters(ParameterRepository repository) {
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
                .value(code, on)
                .orElseThrow(() -> new IllegalStateException("No " + code + " holds on " + on));
    }

    /** As {@link #get}, for whole numbers within the range of int. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int integer(String code, LocalDate on) {
        return get(code, on).intValueExact();
    }

    /** All versions of all numbers, by code and day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Parameter> all() {
        return repository.all();
    }

    /** Adds a version, or corrects one; which may be corrected the caller knows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Parameter parameter) {
        repository.save(parameter);
    }
}
