package id.alur.personnel;

import id.alur.sheet.InCapitals;

/** What somebody is employed as (UU 20/2023: PNS and PPPK are ASN; the mayor and deputy are elected officials). */
public enum EmployeeKind implements InCapitals {
    PNS,
    CPNS,
    PPPK,
    PEJABAT_NEGARA;

    /** PNS numbers begin their service part with a month, PPPK numbers with a contract code of 21 or more. */
    boolean carries(Nip nip) {
        return switch (this) {
            case PNS, CPNS -> nip.kind() == Nip.Kind.PNS;
            case PPPK -> nip.kind() == Nip.Kind.PPPK;
            case PEJABAT_NEGARA -> false;
        };
    }
}
