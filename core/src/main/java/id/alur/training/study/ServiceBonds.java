package id.alur.training.study;

import id.alur.decision.Parameters;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service bonds for the rules and pages of learning, within their transactions and after their checks of who may know.
 *
 * <p>Length: 2n for who was released from duty and sponsored (by the city or another), 1n otherwise (SE MenPANRB 28/2021; the
 * numbers are parameters and to be checked against the text). They are those of the day of the last approval, which the decree
 * names: a later parameter does not lengthen what the mayor has decided.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ServiceBonds {

    private final ServiceBondRepository bonds;
    private final Parameters parameters;
    private final Clock clock;

    ServiceBonds(ServiceBondRepository bonds, Parameters parameters, Clock clock) {
        this.bonds = bonds;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** How many times the length of the study. */
    public int factor(StudyMode mode, StudyFunding funding, LocalDate on) {
        boolean whole = mode == StudyMode.RELEASED && funding != StudyFunding.SELF;
        return parameters.integer(whole ? "study.bond-factor-released" : "study.bond-factor-on-duty", on);
    }

    /** Last day of the bond that the person is under on the day; empty when there is none. */
    public Optional<LocalDate> boundUntil(EmployeeId employee, LocalDate on) {
        return bonds.boundUntil(employee, on);
    }

    /** Records a bond, of a case once; returns whether it was not there yet. */
    public boolean begin(ServiceBond bond) {
        return bonds.insert(bond, CurrentUser.actor(), clock.instant());
    }

    /** Bonds of the person, also those that are over; the latest first. */
    public List<ServiceBond> of(EmployeeId employee) {
        return bonds.of(employee);
    }
}
