package id.alur.funding;

import id.alur.identity.Role;

/** A role that sees and keeps the money of all agencies besides the budget officers: a bean of the feature whose money it is. */
public record FundsOverseers(Role role) {}
