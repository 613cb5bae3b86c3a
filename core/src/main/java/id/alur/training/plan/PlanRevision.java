package id.alur.training.plan;

import id.alur.identity.CaseFileId;
import id.alur.identity.UnitId;
import java.time.Instant;

/** A plan as the mayor set it; it is never changed. */
public record PlanRevision(UnitId unitId, int year, int revision, CaseFileId caseId, Instant setAt) {}
