package id.alur.calendar;

import id.alur.identity.Role;
import id.alur.setup.SetupStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holidays: without the table of a year its deadlines are provisional. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class HolidaySetup implements SetupStep {

    private final HolidayTableService tables;
    private final HolidayRepository repository;
    private final Clock clock;

    HolidaySetup(HolidayTableService tables, HolidayRepository repository, Clock clock) {
        this.tables = tables;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public Finding find() {
        int year = LocalDate.now(clock).getYear();
        State state = tables.missingYear()
                .map(missing -> missing == year ? State.MISSING : State.ADVISED)
                .orElse(State.DONE);
        return Finding.of(state, Integer.toString(year), known(year), Integer.toString(year + 1), known(year + 1));
    }

    /** As the words of the step choose by it: 1 or 0. */
    private int known(int year) {
        return repository.hasTable(year) ? 1 : 0;
    }

    @Override
    public String code() {
        return "holidays";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String path() {
        return "kalender";
    }

    @Override
    public Set<Role> keepers() {
        return Set.of(Role.OPERATOR);
    }
}
