package id.alur.training.plan;

import id.alur.approval.ChainStage;

/** Who decides about a plan: of an agency its head and BKPSDM's field, of the city Sekda and mayor (PP 11/2017 Ps 207: PyB and PPK). */
enum PlanStage implements ChainStage {
    OPD_HEAD,
    BKPSDM,
    SEKDA,
    MAYOR;

    @Override
    public String code() {
        return name();
    }

    /** A head who has submitted need not approve besides; the plan of the city waits for both, the mayor's word is the decree. */
    @Override
    public boolean isOneOffice() {
        return this == OPD_HEAD;
    }
}
