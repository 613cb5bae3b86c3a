package id.alur.system;

import id.alur.local.LocalStack;
import id.alur.local.Part;
import id.alur.shared.DomainException;
import id.alur.system.DrillCase.Work;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * kill -9 while people work: engine, PostgreSQL, applications, one after another and all at once. Each wave of work, of every
 * {@link DrillCase} there is, is under way when its part is killed; afterwards all of it must have ended as it was decided, exactly once.
 */
public final class FireDrill {

    private static final List<Part[]> FIRES = List.of(
            new Part[] {Part.ENGINE}, new Part[] {Part.DATABASE}, new Part[] {Part.WORKERS, Part.UI}, Part.values());
    private static final int PEOPLE_AT_WORK = 4;

    private final City city;
    private final LocalStack stack;
    private final CityHall hall;
    private final AtomicInteger setbacks = new AtomicInteger();
    /** What no person could have met. */
    private final Set<String> defects = ConcurrentHashMap.newKeySet();

    private final PrintStream out;

    public FireDrill(City city, CityHall hall, PrintStream out) {
        this.city = city;
        this.stack = city.stack();
        this.hall = hall;
        this.out = out;
    }

    /**
     * Lets the work run through all fires.
     *
     * @param count how much of the most frequent kind, a quarter of it under way at each fire
     * @param patience for all that a wave needs to end
     * @return what does not hold; empty if all is well
     */
    public List<String> run(int count, Duration patience) {
        Map<DrillCase, List<Work>> plans = new LinkedHashMap<>();
        cases().forEach(one -> plans.put(one, one.plan(city, hall, count)));
        List<String> violations = new ArrayList<>();
        for (int wave = 0; wave < FIRES.size(); wave++) {
            var works = new ArrayList<Work>();
            for (List<Work> all : plans.values()) {
                int size = (all.size() + FIRES.size() - 1) / FIRES.size();
                int from = Math.min(wave * size, all.size());
                works.addAll(all.subList(from, Math.min(from + size, all.size())));
            }
            if (!survives(works, FIRES.get(wave), patience)) {
                violations.add("wave " + wave + ": not all ended within " + patience);
            }
        }
        plans.forEach((one, all) -> {
            one.violations(city, hall, all, Duration.ofMinutes(1))
                    .forEach(violation -> violations.add(one.name() + ": " + violation));
            out.printf("%s: %d%n", one.name(), all.size());
        });
        violations.addAll(defects);
        out.printf("%d times somebody met an error and tried again%n", setbacks.get());
        return violations;
    }

    /** Every kind of work that a feature has brought, by name. */
    private static List<DrillCase> cases() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(DrillCase.class));
        return scan.findCandidateComponents(FireDrill.class.getPackageName()).stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .map(FireDrill::create)
                .toList();
    }

    private static DrillCase create(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(DrillCase.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " cannot be made", e);
        }
    }

    private boolean survives(List<Work> works, Part[] fire, Duration patience) {
        var giveUp = new AtomicBoolean();
        var workers = IntStream.range(0, PEOPLE_AT_WORK)
                .mapToObj(own -> Thread.ofPlatform().name("people-" + own).start(() -> work(works, own, giveUp)))
                .toList();
        // In the middle of it: some have been decided on once, none can have ended long ago.
        await(() -> underWay(works) >= Math.max(1, works.size() / 3), patience);
        long killed = System.nanoTime();
        long back;
        boolean ended;
        try {
            stack.kill(fire);
            stack.awaitReady();
            back = System.nanoTime();
            ended = join(workers, patience);
        } finally {
            giveUp.set(true);
            join(workers, Duration.ofMinutes(1));
        }
        out.printf(
                "kill -9 %-40s running again after %.1f s with %d cases, all ended: %s (%.1f s)%n",
                List.of(fire), (back - killed) / 1e9, works.size(), ended, (System.nanoTime() - killed) / 1e9);
        return ended;
    }

    private void work(List<Work> works, int own, AtomicBoolean giveUp) {
        var left = new ArrayList<Work>();
        for (int i = own; i < works.size(); i += PEOPLE_AT_WORK) {
            left.add(works.get(i));
        }
        while (!left.isEmpty() && !giveUp.get()) {
            left.removeIf(this::attend);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** When something fails people look again and try again. */
    private boolean attend(Work one) {
        try {
            return one.attend();
        } catch (DataAccessException | TransactionException | DomainException e) {
            setbacks.incrementAndGet();
            return false;
        } catch (RuntimeException e) {
            defects.add("nobody expects " + e);
            return true;
        }
    }

    private static int underWay(List<Work> works) {
        try {
            return (int) works.stream().filter(Work::isUnderWay).count();
        } catch (DataAccessException e) {
            return 0;
        }
    }

    private static boolean join(List<Thread> threads, Duration patience) {
        return await(() -> threads.stream().noneMatch(Thread::isAlive), patience);
    }

    static boolean await(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return true;
    }
}
