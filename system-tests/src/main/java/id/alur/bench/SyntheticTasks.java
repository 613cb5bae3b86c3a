package id.alur.bench;

import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A city of 10,000 employees in 40 agencies and any number of open tasks: half of them in the one queue of the training officers,
 * a quarter with the heads of the agencies, a quarter with direct superiors of ten employees each. Due dates spread over four months.
 */
final class SyntheticTasks {

    static final int AGENCIES = 40;
    static final int EMPLOYEES = 10_000;

    private final JdbcClient jdbc;
    private int tasks;

    SyntheticTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids are computed from numbers, so that statements need no look-up. */
    static UUID id(String kind, int number) {
        return UUID.fromString("00000000-0000-4000-8%03x-%012d".formatted(kind.hashCode() & 0xfff, number));
    }

    private static String sqlId(String kind, String number) {
        return "cast('00000000-0000-4000-8%03x-' || lpad((%s)::text, 12, '0') as uuid)"
                .formatted(kind.hashCode() & 0xfff, number);
    }

    /** Employee 1 is a training officer, 2 to 41 head the agencies, 42 to 1041 are superiors of the rest. */
    void people() {
        jdbc.sql("""
                        insert into personnel.unit (id, code, name, kind, opd_id)
                        select %1$s, 'opd-' || n, 'Dinas ' || n, 'OPD', %1$s from generate_series(1, %2$d) n""".formatted(sqlId("unit", "n"), AGENCIES)).update();
        jdbc.sql("""
                        insert into personnel.position (id, code, title, unit_id, family, head)
                        select %1$s, 'pos-' || n, 'Jabatan ' || n, %2$s, 'ADMINISTRASI', n between 2 and %4$d
                        from generate_series(1, %3$d) n""".formatted(
                                sqlId("position", "n"),
                                sqlId("unit", "(n + " + (AGENCIES - 2) + ") % " + AGENCIES + " + 1"),
                                EMPLOYEES,
                                AGENCIES + 1))
                .update();
        jdbc.sql("""
                        insert into personnel.employee (id, nip, name, sex, kind, position_id, superior_id)
                        select %1$s, lpad(n::text, 18, '0'),
                               (array['Sari','Budi','Dewi','Joko','Rina','Agus','Tono','Wati'])[n %% 8 + 1] || ' ' ||
                               (array['Santoso','Wijaya','Lestari','Pratama','Hidayat','Siregar'])[n %% 6 + 1] || ' ' || n,
                               'F', 'PNS', %2$s,
                               case when n > 1041 then %3$s when n > 41 then %4$s end
                        from generate_series(1, %5$d) n""".formatted(
                                sqlId("employee", "n"),
                                sqlId("position", "n"),
                                sqlId("employee", "n % 1000 + 42"),
                                sqlId("employee", "n % " + AGENCIES + " + 2"),
                                EMPLOYEES))
                .update();
        jdbc.sql(
                        "insert into security.role_grant (id, employee_id, role, valid_from) values (:id, :id, 'bkpsdm-training', '2020-01-01')")
                .param("id", id("employee", 1))
                .update();
        jdbc.sql("""
                        insert into task.candidate_set (process_id, groups)
                        select 'training-request', array['role:bkpsdm-training']
                        union all select 'training-request', array['role:opd-head@opd-' || n] from generate_series(1, %1$d) n
                        union all select 'training-request', array['supervisor-of:' || %2$s] from generate_series(42, %3$d) n""".formatted(AGENCIES, sqlId("employee", "n"), EMPLOYEES)).update();
    }

    /** Adds cases and tasks until there are that many. */
    void fillUpTo(int wanted) {
        for (int from = tasks + 1; from <= wanted; from += 50_000) {
            int to = Math.min(from + 50_000 - 1, wanted);
            insertCases(from, to);
            insertTasks(from, to);
        }
        tasks = wanted;
        for (String table : new String[] {
            "task.task", "task.queue_count", "task.candidate_set", "casefile.case_file", "personnel.employee"
        }) {
            jdbc.sql("vacuum (analyze) " + table).update();
        }
    }

    private void insertCases(int from, int to) {
        jdbc.sql("""
                        insert into casefile.case_file (id, number, process_id, title, subject_employee_id, starter_employee_id, opened_at)
                        select %1$s, 'DIKLAT/2026/' || lpad(n::text, 7, '0'), 'training-request',
                               'Pelatihan ' || (array['kearsipan','pengadaan','keuangan','pelayanan','kepemimpinan'])[n %% 5 + 1],
                               %2$s, %2$s, now() - n * interval '1 second'
                        from generate_series(cast(:from as integer), cast(:to as integer)) n""".formatted(sqlId("case", "n"), sqlId("employee", "n % 9959 + 42")))
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void insertTasks(int from, int to) {
        jdbc.sql("""
                        insert into task.task (user_task_key, process_instance_key, element_instance_key, process_definition_key, process_id,
                            element_id, name, form_id, state, candidate_set_id, priority, deadline_rule, due_date, case_id, subject_employee_id,
                            search_text, created_at)
                        select 2251799813685248 + n, n, n, 1, c.process_id, 'Task_Review', 'Pertimbangkan permohonan', 'training-review-request',
                               'OPEN', s.id, n %% 100, 'training.superior-review', current_date + cast(n * bigint '7919' %% 120 - 20 as integer), c.id, c.subject_employee_id,
                               regexp_replace(lower(c.number || ' ' || c.title || ' ' || e.name), '[^a-z0-9]+', ' ', 'g'), c.opened_at
                        from generate_series(cast(:from as integer), cast(:to as integer)) n
                        join casefile.case_file c on c.id = %1$s
                        join personnel.employee e on e.id = c.subject_employee_id
                        join task.candidate_set s on s.process_id = 'training-request' and s.groups = array[case n %% 4
                            when 0 then 'role:opd-head@opd-' || (n / 4 %% %2$d + 1)
                            when 1 then 'supervisor-of:' || e.id
                            else 'role:bkpsdm-training' end]""".formatted(sqlId("case", "n"), AGENCIES))
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Officer, heads and superiors in turn, each as often. */
    static UUID somebody(int turn, Random random) {
        return switch (turn % 3) {
            case 0 -> id("employee", 1);
            case 1 -> id("employee", 2 + random.nextInt(AGENCIES));
            default -> id("employee", 42 + random.nextInt(1000));
        };
    }
}
