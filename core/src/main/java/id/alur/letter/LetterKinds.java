package id.alur.letter;

import id.alur.identity.CurrentUser;
import id.alur.identity.SystemUser;
import id.alur.shared.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The kinds of letters that the features of this application issue. */
@Component
class LetterKinds {

    private final Map<String, LetterKind> kinds;

    /** Two beans with the same code stop the start. */
    LetterKinds(List<LetterKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(LetterKind::code, Function.identity()));
    }

    LetterKind get(String code) {
        LetterKind kind = kinds.get(code);
        if (kind == null) {
            throw new NotFoundException("error.letter.kind-unknown");
        }
        return kind;
    }

    /** By code. */
    List<LetterKind> all() {
        return kinds.values().stream()
                .sorted(Comparator.comparing(LetterKind::code))
                .toList();
    }

    /** Those that the current person keeps. */
    List<LetterKind> kept() {
        return all().stream().filter(kind -> CurrentUser.has(kind.keeper())).toList();
    }

    /** Whether the current person keeps letters of any kind, or the system acts. */
    boolean keepsAny() {
        return SystemUser.isActing() || !kept().isEmpty();
    }

    /** @throws AccessDeniedException unless {@link #keepsAny} */
    void requireKeeper() {
        if (!keepsAny()) {
            throw new AccessDeniedException("Letters are kept by somebody else");
        }
    }

    /** For what the system does too. */
    void requireKeptOrSystem(String code) {
        if (!SystemUser.isActing()) {
            requireKept(code);
        }
    }

    LetterKind requireKept(String code) {
        LetterKind kind = get(code);
        if (!CurrentUser.has(kind.keeper())) {
            throw new AccessDeniedException("Letters of this kind are kept by somebody else");
        }
        return kind;
    }
}
