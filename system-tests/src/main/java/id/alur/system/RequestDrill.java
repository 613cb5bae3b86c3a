package id.alur.system;

import id.alur.identity.EmployeeId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Requests for a training, with money and without, that end in every way there is. */
final class RequestDrill implements DrillCase {

    private static final List<Ending> ENDINGS = List.of(Ending.values());

    /** A request and who works on it. */
    private record Asked(DrillRequest request, Townspeople people) implements Work {

        @Override
        public boolean attend() {
            return people.attend(request);
        }

        @Override
        public boolean isUnderWay() {
            return people.find(request)
                    .filter(kept -> kept.asked() || !kept.running())
                    .isPresent();
        }
    }

    @Override
    public String name() {
        return "training requests";
    }

    @Override
    public List<Work> plan(City city, CityHall hall, int count) {
        List<DrillRequest> all = choose(hall, count);
        all.stream().map(request -> request.startsOn().getYear()).distinct().forEach(new DrillBudget(hall)::give);
        Townspeople people = new Townspeople(hall);
        return all.stream().<Work>map(request -> new Asked(request, people)).toList();
    }

    @Override
    public List<String> violations(City city, CityHall hall, List<Work> all, Duration patience) {
        return new DrillVerdict(city, hall)
                .violations(all.stream().map(one -> ((Asked) one).request()).toList(), patience);
    }

    private static List<DrillRequest> choose(CityHall hall, int count) {
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
}
