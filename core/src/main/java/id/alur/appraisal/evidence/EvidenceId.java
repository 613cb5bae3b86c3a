package id.alur.appraisal.evidence;

import java.util.UUID;

/** A piece of evidence. */
public record EvidenceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
