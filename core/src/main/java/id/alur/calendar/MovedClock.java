package id.alur.calendar;

import id.alur.identity.CaseFileId;
import java.time.Instant;
import java.time.LocalDate;

/** A running clock whose end has moved. */
public record MovedClock(CaseFileId caseId, String name, LocalDate due, Instant endsAt) {}
