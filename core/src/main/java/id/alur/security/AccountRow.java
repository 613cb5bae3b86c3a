package id.alur.security;

import id.alur.identity.EmployeeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account, or somebody who may get one.
 *
 * @param name with titles; of a technical account its log-in
 * @param nip null for a technical account, like post and unit
 * @param working false for somebody who has left: their account lets nobody in
 * @param technical the first account, which belongs to nobody in the register
 * @param login null: no account yet
 * @param passwordExpiresAt of a one-time password; null: it stays
 */
public record AccountRow(
        EmployeeId id,
        String name,
        @Nullable String nip,
        @Nullable String position,
        @Nullable String unit,
        boolean working,
        boolean technical,
        @Nullable String login,
        boolean enabled,
        boolean mustChangePassword,
        @Nullable Instant passwordExpiresAt,
        @Nullable Instant lastLogin) {

    /** Whether the one-time password lets nobody in any more. */
    public boolean isPasswordExpired(Instant now) {
        return passwordExpiresAt != null && !now.isBefore(passwordExpiresAt);
    }

    public boolean hasAccount() {
        return login != null;
    }
}
