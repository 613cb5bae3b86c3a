package id.alur.reference;

import id.alur.identity.CandidateGroup;
import id.alur.identity.EmployeeId;
import id.alur.notification.Notifications;
import id.alur.reference.ReferenceChange.State;
import id.alur.security.Principals;
import id.alur.shared.NamedText;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells keepers of proposals, and proposers of what became of theirs. */
@Component
class ReferenceNotices {

    private final Principals principals;
    private final Notifications notifications;

    ReferenceNotices(Principals principals, Notifications notifications) {
        this.principals = principals;
        this.notifications = notifications;
    }

    void tellKeepers(ReferenceKind kind, ReferenceChangeId id, EmployeeId proposer) {
        Set<EmployeeId> others = new LinkedHashSet<>();
        kind.profile().keepers().forEach(role -> others.addAll(principals.holdersOf(CandidateGroup.role(role))));
        others.remove(proposer);
        others.forEach(keeper -> notifications.tellOfPage(
                keeper,
                page(kind.code()),
                "reference-proposed",
                Map.of("kind", name(kind.code())),
                "reference." + id + ":" + keeper));
    }

    /** Nothing when the proposer settled it. */
    void tellProposer(ReferenceChange change, State state, EmployeeId by, String note) {
        EmployeeId proposer = change.proposer();
        if (proposer != null && !proposer.equals(by)) {
            notifications.tellOfPage(
                    proposer,
                    page(change.kind()),
                    state == State.APPLIED ? "reference-applied" : "reference-refused",
                    Map.of("kind", name(change.kind()), "note", note),
                    "reference." + change.id() + "." + state);
        }
    }

    private static Map<String, String> name(String kind) {
        return NamedText.words("reference.kind." + kind);
    }

    /** The page of the kind, where its proposals stand above everything else. */
    private static String page(String kind) {
        return "rujukan/" + kind;
    }
}
