package id.alur.training.request;

import id.alur.identity.EmployeeId;
import id.alur.reference.OpenCase;

/** A request that is not decided yet. */
record OpenRequest(OpenCase about, EmployeeId applicant, OpenRequestRepository.Group group) {}
