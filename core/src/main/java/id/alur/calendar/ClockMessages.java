package id.alur.calendar;

import id.alur.identity.CaseFileId;

/** Tells the process of a case that a clock is over, in the transaction in which it is; the room of the engine implements it. */
public interface ClockMessages {

    void over(CaseFileId caseId, String message);
}
