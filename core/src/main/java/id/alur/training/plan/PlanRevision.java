package id.alur.training.plan;

import id.alur.casefile.CaseFileId;
import id.alur.personnel.UnitId;
import java.time.Instant;

/** A plan as the mayor set it; it is never changed. */
public record PlanRevision(UnitId unitId, int year, int revision, CaseFileId caseId, Instant setAt) {}
