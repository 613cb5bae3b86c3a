package id.alur.security;

import id.alur.shared.CallerNetwork;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try to log in (decision 0031). Counted is each attempt, before its password is looked at, so that many
 * at once do not slip through; a right password takes its attempt back.
 *
 * <p>What waits is always an address, or one account as seen from one address: never an account as such, or anybody who
 * knows a NIP could keep its owner out. An account that is guessed at from many addresses gives each of them less.
 */
@Component
class LogInLimits {

    /** Wrong passwords for one account from one address without a pause. */
    static final int FREE = 5;
    /** The same once an account is guessed at from many addresses. */
    static final int FREE_WHEN_GUESSED_AT = 2;
    /** So many wrong passwords from all addresses together mean guessing. */
    static final int GUESSED_AT = 50;

    static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    static final Duration FORGETTING = Duration.ofMinutes(10);
    /** Behind one address may sit a whole agency, of which somebody is always mistyping. */
    private static final Duration FORGETTING_OF_MANY = Duration.ofMinutes(1);

    private static final int MOST_PROVEN = 50_000;

    private final GrowingPause pairs;
    private final GrowingPause addresses;
    private final GrowingPause accounts;
    private final int freeOfAddress;
    /** Accounts with the addresses from which they were logged in to: a neighbour's failures do not make them wait. */
    private final Set<String> proven = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_PROVEN;
        }
    }));

    LogInLimits(Clock clock, @Value("${alur.log-in.free-per-address:50}") int freeOfAddress) {
        this.pairs = new GrowingPause(clock, FIRST_PAUSE, LONGEST_PAUSE, FORGETTING);
        this.addresses = new GrowingPause(clock, FIRST_PAUSE, LONGEST_PAUSE, FORGETTING_OF_MANY);
        this.accounts = new GrowingPause(clock, Duration.ZERO, Duration.ZERO, FORGETTING_OF_MANY);
        this.freeOfAddress = freeOfAddress;
    }

    /**
     * Counts an attempt.
     *
     * @return how long to wait before the next one, or zero: the password may be looked at
     */
    synchronized Duration enter(String login, String address) {
        String account = account(login);
        String network = CallerNetwork.of(address);
        String pair = account + '@' + network;
        Duration wait = pairs.left(pair);
        if (!proven.contains(pair) && addresses.left(network).compareTo(wait) > 0) {
            wait = addresses.left(network);
        }
        if (wait.isPositive()) {
            return wait;
        }
        pairs.fail(pair, accounts.failures(account) >= GUESSED_AT ? FREE_WHEN_GUESSED_AT : FREE);
        addresses.fail(network, freeOfAddress);
        accounts.fail(account, Integer.MAX_VALUE);
        return Duration.ZERO;
    }

    /** The attempt was no failure. */
    synchronized void succeeded(String login, String address) {
        String account = account(login);
        String network = CallerNetwork.of(address);
        pairs.forget(account + '@' + network);
        addresses.takeBack(network);
        accounts.takeBack(account);
        proven.add(account + '@' + network);
    }

    /** The attempt was not looked at. */
    synchronized void notTried(String login, String address) {
        pairs.takeBack(account(login) + '@' + CallerNetwork.of(address));
        addresses.takeBack(CallerNetwork.of(address));
        accounts.takeBack(account(login));
    }

    private static String account(String login) {
        String name = AccountRepository.normalized(login);
        return name.substring(0, Math.min(name.length(), 64)).toLowerCase(Locale.ROOT);
    }
}
