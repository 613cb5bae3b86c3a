package id.alur.letter;

import id.alur.identity.SystemUser;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets everybody who holds a letter find out whether Alur issued it and whether it still holds; without log-in. */
@Service
@PreAuthorize("permitAll()")
public class LetterCheck {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final LetterRepository letters;
    private final Letterheads letterheads;

    LetterCheck(LetterRepository letters, Letterheads letterheads) {
        this.letters = letters;
        this.letterheads = letterheads;
    }

    /** What strangers may know of a letter; empty when no letter has this token. */
    @Transactional(readOnly = true)
    public Optional<LetterProof> find(String token) {
        return letter(token)
                .map(letter -> new LetterProof(
                        letter.kind(),
                        letter.number(),
                        letter.dated(),
                        SystemUser.call("letter.check", () -> letterheads.of(letter.unitId()))
                                .name(),
                        letter.subjectInitials(),
                        letter.valid(),
                        letter.sha256()));
    }

    private Optional<Letter> letter(String token) {
        return TOKEN.matcher(token).matches() ? letters.findByToken(token) : Optional.empty();
    }
}
