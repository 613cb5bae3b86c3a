package id.alur.system;

import id.alur.identity.EmployeeId;
import java.time.LocalDate;
import java.util.UUID;

/** One request of a {@link FireDrill}: who asks for what and when, and how it is to end. */
record DrillRequest(EmployeeId applicant, UUID course, LocalDate startsOn, Ending ending) {}
