package id.alur.personnel;

import id.alur.identity.Role;

/** A role whose work needs what is personal in the register, such as age and appraisal, of everybody: a bean of the feature. */
public record RegisterReaders(Role role) {}
