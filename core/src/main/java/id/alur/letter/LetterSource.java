package id.alur.letter;

import id.alur.identity.CaseFileId;
import java.util.Optional;

/** Knows what the letters of one kind say; a bean of the feature that they belong to. Called within the transaction that issues. */
public interface LetterSource {

    /** Code of the {@link LetterKind}. */
    String kind();

    /** Whether the case has come to where it gets such a letter; false for cases of other features. */
    boolean applies(CaseFileId caseId);

    /**
     * What a letter says today, asked by the system; empty when nobody can sign it.
     *
     * @throws IllegalStateException when the case does not get such a letter
     */
    Optional<NewLetter> letter(CaseFileId caseId);

    /**
     * Why a letter that was issued does not say any more what holds, such as a version that was replaced: then it is withdrawn for that
     * reason, and another takes its place. Empty while it stands.
     */
    default Optional<String> outdated(Letter letter) {
        return Optional.empty();
    }
}
