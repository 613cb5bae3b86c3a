package id.alur.letter;

import java.time.LocalDate;

/**
 * What strangers may know of a letter.
 *
 * @param kind the words are {@code letter.kind.<kind>}
 * @param initials of the person it is about; empty when it is about no single person
 * @param valid false when it was withdrawn
 * @param sha256 fingerprint of its file, in hexadecimal: who has a file can tell whether it is this one
 */
public record LetterProof(
        String kind,
        String number,
        LocalDate dated,
        String issuingUnit,
        String initials,
        boolean valid,
        String sha256) {}
