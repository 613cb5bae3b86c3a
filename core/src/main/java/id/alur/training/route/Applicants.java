package id.alur.training.route;

import id.alur.identity.EmployeeId;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people who ask, as the register knows them today. */
@Component
public class Applicants {

    private final Register register;

    Applicants(Register register) {
        this.register = register;
    }

    public Optional<Applicant> find(EmployeeId id) {
        return register.find(id)
                .map(person -> new Applicant(id, hasActiveSuperior(person), person.opdId(), person.opdCode()));
    }

    private boolean hasActiveSuperior(Person person) {
        EmployeeId superior = person.superiorId();
        return superior != null && register.find(superior).map(Person::active).orElse(false);
    }
}
