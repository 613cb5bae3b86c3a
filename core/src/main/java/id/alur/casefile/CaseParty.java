package id.alur.casefile;

import id.alur.identity.EmployeeId;
import id.alur.identity.OutsiderId;
import id.alur.identity.UnitId;

/** Whom a case is about, or who started it: somebody of the register, a unit of the city, or somebody from outside. */
public sealed interface CaseParty {

    record OfEmployee(EmployeeId id) implements CaseParty {}

    /** Such as the agency whose plan it is. */
    record OfUnit(UnitId id) implements CaseParty {}

    /** Such as an applicant, another agency, a citizen; name and address are kept by {@link Outsiders} alone. */
    record OfOutsider(OutsiderId id) implements CaseParty {}

    static CaseParty employee(EmployeeId id) {
        return new OfEmployee(id);
    }

    static CaseParty unit(UnitId id) {
        return new OfUnit(id);
    }

    static CaseParty outsider(OutsiderId id) {
        return new OfOutsider(id);
    }
}
