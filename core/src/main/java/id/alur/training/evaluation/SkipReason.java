package id.alur.training.evaluation;

import java.util.Locale;

/** Why a level that was planned has no answer although nobody forgot it. */
public enum SkipReason {
    /** The provider tests nothing. */
    NO_TEST,
    /** Retired, moved to another government, dead. */
    PARTICIPANT_LEFT,
    /** The register knows no active superior. */
    NO_SUPERIOR,
    /** Whoever was asked has not seen enough to judge, and says so. */
    NOT_ASSESSABLE;

    /** As in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
