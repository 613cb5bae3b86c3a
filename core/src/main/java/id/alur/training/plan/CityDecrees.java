package id.alur.training.plan;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.letter.Letter;
import id.alur.letter.LetterDesk;
import id.alur.letter.LetterService;
import id.alur.shared.NotFoundException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-113: the decree of each plan of the city that was set, for everybody who may read the plan of the city. */
@Service
@PreAuthorize("isAuthenticated()")
public class CityDecrees {

    private static final String READ = "plan.read-decree";

    private final LetterDesk desk;
    private final LetterService letters;
    private final PlanAccess access;

    CityDecrees(LetterDesk desk, LetterService letters, PlanAccess access) {
        this.desk = desk;
        this.letters = letters;
        this.access = access;
    }

    /**
     * The decree of a plan that is set; again: the one that is there.
     *
     * @return empty when something is missing: then it is held for its keepers
     * @throws IllegalStateException when the plan is not set
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public Optional<Letter> issue(CaseFileId caseId) {
        return desk.issue(caseId, CityDecreeKind.CODE);
    }

    /**
     * The decree that holds; empty when there is none, or not yet.
     *
     * @throws AccessDeniedException when the plan of the city is none of this person's business
     */
    @Transactional(readOnly = true)
    public Optional<Letter> of(CaseFileId caseId) {
        access.requireCity();
        return SystemUser.call(READ, () -> letters.find(caseId)).stream()
                .filter(letter -> letter.kind().equals(CityDecreeKind.CODE) && letter.valid())
                .findFirst();
    }

    /**
     * Its PDF.
     *
     * @throws AccessDeniedException as {@link #of}
     */
    @Transactional(readOnly = true)
    public byte[] pdf(CaseFileId caseId) {
        Letter decree = of(caseId).orElseThrow(() -> new NotFoundException("error.letter.not-found"));
        return SystemUser.call(READ, () -> letters.content(decree));
    }
}
