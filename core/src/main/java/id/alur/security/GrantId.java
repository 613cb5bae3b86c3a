package id.alur.security;

import java.util.UUID;

/** One granting of a role. */
public record GrantId(UUID value) {}
