package id.alur.training.evaluation;

import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-114 BR-7: participants read again what they answered themselves (UU 27/2022 Ps 7); nobody else does, whatever their offices. */
@Service
@PreAuthorize("hasRole('EMPLOYEE')")
@Transactional(readOnly = true)
public class OwnReactions {

    private final OwnReactionRepository reactions;

    OwnReactions(OwnReactionRepository reactions) {
        this.reactions = reactions;
    }

    /** The current person's own answer in the case of an evaluation; empty for everybody else, and before there is one. */
    public Optional<OwnReaction> find(CaseFileId caseId) {
        return reactions.reactionOf(caseId, CurrentUser.require());
    }
}
