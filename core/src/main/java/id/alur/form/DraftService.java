package id.alur.form;

import id.alur.identity.CurrentUser;
import id.alur.shared.DomainException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the current user has typed and not yet sent. Nothing is checked but the size: a draft may be as wrong as it likes. */
@Service
@PreAuthorize("isAuthenticated()")
public class DraftService {

    private static final int MAX_KILOBYTES = 256;

    private final DraftRepository drafts;
    private final Clock clock;
    private final JsonMapper json;

    DraftService(DraftRepository drafts, Clock clock, JsonMapper json) {
        this.drafts = drafts;
        this.clock = clock;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> load(DraftKey key) {
        return drafts.find(CurrentUser.require(), key);
    }

    /**
     * Saves over whatever is there.
     *
     * @param seenVersion of the draft this page loaded or last saved; null when it has seen none
     * @throws DomainException above 256 KB
     */
    @Transactional
    public SavedDraft save(DraftKey key, Map<String, ? extends @Nullable Object> data, @Nullable Long seenVersion) {
        String text = json.writeValueAsString(storable(data));
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_KILOBYTES * 1024) {
            throw new DomainException("error.draft.too-large", MAX_KILOBYTES);
        }
        Optional<Long> stored = drafts.lockVersion(CurrentUser.require(), key);
        boolean overwroteOther = stored.isPresent() && !stored.get().equals(seenVersion);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long version = drafts.save(CurrentUser.require(), key, text, at);
        return new SavedDraft(at, version, overwroteOther);
    }

    /** Throws the draft away; nothing happens when there is none. */
    @Transactional
    public void discard(DraftKey key) {
        drafts.delete(CurrentUser.require(), key);
    }

    /**
     * Removes everybody's drafts of tasks that have ended: also of those who wrote while somebody else completed it.
     *
     * @return how many
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public int removeOfEndedTasks() {
        return drafts.deleteOfEndedTasks();
    }

    /** PostgreSQL's json refuses the character 0. */
    private static @Nullable Object storable(@Nullable Object value) {
        return switch (value) {
            case String text -> text.replace("\u0000", "");
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, item) -> copy.put(String.valueOf(key).replace("\u0000", ""), storable(item)));
                yield copy;
            }
            case Collection<?> list -> list.stream().map(DraftService::storable).toList();
            case null -> null;
            default -> value;
        };
    }
}
