package id.alur.letter;

import id.alur.identity.CaseFileId;
import java.time.Instant;

/**
 * A letter that should be there and is not.
 *
 * @param caseNumber of the case that waits for it
 * @param since when it was first tried
 */
public record HeldLetter(CaseFileId caseId, String caseNumber, String kind, LetterObstacle obstacle, Instant since) {}
