package id.alur.letter;

import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.letter.LetterPage.Signatory;
import id.alur.personnel.EmployeeKind;
import id.alur.personnel.Person;
import id.alur.personnel.PersonnelRecord;
import id.alur.personnel.Register;
import id.alur.personnel.UnitKind;
import org.springframework.stereotype.Component;

/**
 * How the name of who signs is written (Permendagri 1/2023 Ps 44): in what decides or regulates the bare name; in every other letter
 * with titles, rank and NIP, of which mayor, vice mayor and Sekda write the titles only.
 */
@Component
class Signatories {

    private final Register register;

    Signatories(Register register) {
        this.register = register;
    }

    /** The NIP is printed because the form of the law demands it, whoever has the letter issued. */
    Signatory of(EmployeeId id, LetterKind kind) {
        return SystemUser.call("letter.issue", () -> {
            Person person = register.get(id);
            PersonnelRecord record = register.record(id);
            boolean bare = kind.decision() || record.kind() == EmployeeKind.PEJABAT_NEGARA || leadsSecretariat(person);
            return new Signatory(
                    kind.decision() ? record.name() : person.displayName(),
                    person.positionTitle(),
                    bare ? null : record.rankName(),
                    bare ? null : record.nip());
        });
    }

    private boolean leadsSecretariat(Person person) {
        return person.head()
                && register.units().stream()
                        .anyMatch(unit -> unit.id().equals(person.unitId())
                                && unit.kind().equals(UnitKind.SEKRETARIAT_DAERAH.name()));
    }
}
