package id.alur.system;

import id.alur.identity.EmployeeId;
import id.alur.local.LocalStack;
import id.alur.local.Part;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;

/**
 * kill -9 while people work: engine, PostgreSQL, applications, one after another and all at once. Each wave of requests is
 * under way when its part is killed; afterwards every request must have ended as it was decided, exactly once.
 */
public final class FireDrill {

    private static final List<Part[]> FIRES = List.of(
            new Part[] {Part.ENGINE}, new Part[] {Part.DATABASE}, new Part[] {Part.WORKERS, Part.UI}, Part.values());
    private static final List<Ending> ENDINGS = List.of(Ending.values());
    private static final int PEOPLE_AT_WORK = 4;

    private final City city;
    private final LocalStack stack;
    private final CityHall hall;
    private final Townspeople people;
    private final PrintStream out;

    public FireDrill(City city, CityHall hall, PrintStream out) {
        this.city = city;
        this.stack = city.stack();
        this.hall = hall;
        this.people = new Townspeople(hall);
        this.out = out;
    }

    /**
     * Lets the requests run through all fires.
     *
     * @param count how many requests, a quarter of them under way at each fire
     * @param patience for all that a wave needs to end
     * @return what does not hold; empty if all is well
     */
    public List<String> run(int count, Duration patience) {
        List<DrillRequest> all = plan(count);
        all.stream().map(request -> request.startsOn().getYear()).distinct().forEach(new DrillBudget(hall)::give);
        int size = (all.size() + FIRES.size() - 1) / FIRES.size();
        var violations = new ArrayList<String>();
        for (int wave = 0; wave < FIRES.size(); wave++) {
            int from = Math.min(wave * size, all.size());
            List<DrillRequest> requests = all.subList(from, Math.min(from + size, all.size()));
            if (!survives(requests, FIRES.get(wave), patience)) {
                violations.add("wave " + wave + ": not every request ended within " + patience);
            }
        }
        violations.addAll(new DrillVerdict(city, hall).violations(all, Duration.ofMinutes(1)));
        out.printf("%d requests, %d times somebody met an error and tried again%n", all.size(), people.setbacks());
        return violations;
    }

    private boolean survives(List<DrillRequest> requests, Part[] fire, Duration patience) {
        var giveUp = new AtomicBoolean();
        var workers = IntStream.range(0, PEOPLE_AT_WORK)
                .mapToObj(own -> Thread.ofPlatform().name("people-" + own).start(() -> work(requests, own, giveUp)))
                .toList();
        // In the middle of it: some have been decided on once, none can have ended long ago.
        await(() -> decisions(requests) >= Math.max(1, requests.size() / 3), patience);
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
                "kill -9 %-40s running again after %.1f s with %d requests, all ended: %s (%.1f s)%n",
                List.of(fire), (back - killed) / 1e9, requests.size(), ended, (System.nanoTime() - killed) / 1e9);
        return ended;
    }

    private void work(List<DrillRequest> requests, int own, AtomicBoolean giveUp) {
        var left = new ArrayList<DrillRequest>();
        for (int i = own; i < requests.size(); i += PEOPLE_AT_WORK) {
            left.add(requests.get(i));
        }
        while (!left.isEmpty() && !giveUp.get()) {
            left.removeIf(people::attend);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private List<DrillRequest> plan(int count) {
        List<DrillRequest> all = hall.sql()
                .sql("""
                        select e.id as applicant, c.id as course,
                          row_number() over (partition by e.id order by md5(c.code || e.id)) as turn
                        from training.course c cross join personnel.employee e
                        where c.active
                          -- What superior, head of the agency and officer decide on, with money and without.
                          and c.course_class = 'KLASIKAL' and c.place = 'IN_CITY' and c.days <= 2 and c.cost < 2000000
                          and (c.starts_on is null or c.starts_on > current_date)
                          and e.active and e.superior_id is not null
                          -- Whom the rules of learning let: no cap of hours, and not the same course again.
                          and e.kind = 'PNS'
                          and not exists (select from training.jp_entry j where j.employee_id = e.id and j.course_id = c.id)
                          and exists (select from personnel.position p join personnel.unit u on u.id = p.unit_id
                                      where p.id = e.position_id and u.opd_id is not null)
                          and not exists (select from training.request r where r.applicant_id = e.id and r.course_id = c.id)
                        order by turn, md5(e.id::text) limit :count""")
                .param("count", count)
                .query((row, number) -> new DrillRequest(
                        new EmployeeId(row.getObject("applicant", UUID.class)),
                        row.getObject("course", UUID.class),
                        // Courses of two days at most, and nobody is in two at once.
                        Townspeople.courseBegins().plusDays(2 * (row.getLong("turn") - 1)),
                        ENDINGS.get(number % ENDINGS.size())))
                .list();
        if (all.size() < count) {
            throw new IllegalStateException("The city is too small for " + count + " requests: " + all.size());
        }
        return all;
    }

    private int decisions(List<DrillRequest> requests) {
        try {
            return (int) requests.stream()
                    .flatMap(request -> people.find(request).stream())
                    .filter(kept -> kept.asked() || !kept.running())
                    .count();
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
