package id.alur.apikey;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Making, revoking and recognising keys. A key holds 256 random bits, so a plain SHA-256 of it cannot be guessed back; only that
 * is kept.
 */
@Service
@Transactional
public class ApiKeys {

    /** What the name of a sending system looks like. */
    public static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private static final Pattern KEY = Pattern.compile("(alur_[0-9a-f]{12})_[A-Za-z0-9_-]{43}");
    private static final List<String> OUR_OWN = List.of("case", "correction");
    private static final int MAX_NAME = 80;

    private final ApiKeyRepository keys;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(ApiKeyRepository keys, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    @PreAuthorize("hasRole('OPERATOR')")
    @Transactional(readOnly = true)
    public List<ApiKey> all() {
        return keys.all();
    }

    /**
     * Makes a key.
     *
     * @param name for people, 1 to 80 characters
     * @param source lower-case name of the sending system; a second key of the same system bears the same
     * @throws DomainException when name or source are not as said
     */
    @PreAuthorize("hasRole('OPERATOR')")
    public NewApiKey create(String name, String source) {
        String called = PlainText.line(name);
        if (called.isEmpty() || called.length() > MAX_NAME) {
            throw new DomainException("error.apikey.name", MAX_NAME);
        }
        if (!SOURCE.matcher(source).matches() || OUR_OWN.contains(source)) {
            throw new DomainException("error.apikey.source");
        }
        String prefix = "alur_" + HexFormat.of().formatHex(bytes(6));
        String secret = prefix + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
        ApiKey key = new ApiKey(
                new ApiKeyId(UUID.randomUUID()),
                called,
                source,
                prefix,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null);
        keys.insert(key, hash(secret), CurrentUser.require());
        audit.record("apikey.create", "api_key", key.id().toString(), null, Map.of("source", source));
        return new NewApiKey(key, secret);
    }

    /** @throws DomainException when it was revoked before */
    @PreAuthorize("hasRole('OPERATOR')")
    public void revoke(ApiKeyId id) {
        if (!keys.revoke(id, CurrentUser.require(), clock.instant())) {
            throw new DomainException("error.apikey.revoked-before");
        }
        audit.record("apikey.revoke", "api_key", id.toString(), null, Map.of());
    }

    /** The key that somebody shows, when there is such a key and it was not revoked. */
    @PreAuthorize("permitAll()")
    public Optional<ApiKey> recognise(String shown) {
        var parts = KEY.matcher(shown);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<ApiKey> key = keys.active(parts.group(1))
                .filter(stored -> MessageDigest.isEqual(stored.hash(), hash(shown)))
                .map(ApiKeyRepository.Stored::key);
        key.ifPresent(known -> keys.used(known, clock.instant()));
        return key;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
