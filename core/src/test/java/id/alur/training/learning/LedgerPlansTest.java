package id.alur.training.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.testing.CoreTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 200,000 rows of 20,000 people: what the pages ask is answered from an index and never by reading the whole ledger. */
@CoreTest
class LedgerPlansTest {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_large_ledger() {
        if (jdbc.sql("select exists (select from training.jp_entry where source = 'plan')")
                .query(Boolean.class)
                .single()) {
            return;
        }
        jdbc.sql("""
                with unit as (
                    insert into personnel.unit (id, code, name, kind) values (uuidv7(), 'besar', 'Besar', 'DINAS') returning id),
                post as (
                    insert into personnel.position (id, code, title, unit_id, family)
                    select uuidv7(), 'besar-1', 'Pelaksana', id, 'ADMINISTRASI' from unit returning id)
                insert into personnel.employee (id, nip, name, sex, kind, position_id)
                select uuidv7(), 'B' || n, 'Pegawai ' || n, 'F', 'PNS', post.id from post, generate_series(1, 20000) n""").update();
        jdbc.sql("""
                insert into training.jp_entry (id, employee_id, year, form_code, jp, starts_on, ends_on, title, provider, source,
                    external_id, posted_by, posted_at)
                select uuidv7(), e.id, 2017 + y, 'NON-ELE', 4, make_date(2017 + y, 2, 1), make_date(2017 + y, 2, 1), 'Uji', 'LAN',
                    'plan', e.nip || '-' || y, 'system:test', now()
                from personnel.employee e, generate_series(1, 10) y where e.nip like 'B%'""").update();
        jdbc.sql("analyze training.jp_entry").update();
    }

    @Test
    void the_ledger_is_read_by_index() {
        String person = jdbc.sql("select id::text from personnel.employee where nip = 'B777'")
                .query(String.class)
                .single();
        assertIndexed(
                "select sum(jp) from training.jp_entry where employee_id = '%s' and year = 2026".formatted(person));
        assertIndexed(
                "select year, sum(jp) from training.jp_entry where employee_id = '%s' group by year".formatted(person));
        assertIndexed("select max(ends_on) from training.jp_entry where employee_id = '%s'".formatted(person));
        assertIndexed(
                "select employee_id, sum(jp) from training.jp_entry where employee_id = any (array(select id from personnel.employee where nip like 'B77_' )) and year = 2026 group by employee_id");
        assertIndexed("select * from training.jp_entry where source = 'plan' and external_id = 'B777-3'");
    }

    /** Everybody of one year, as the fairness report asks: from the index alone, a tenth of the ledger. */
    @Test
    void a_whole_year_is_read_from_the_index_alone() {
        jdbc.sql("vacuum training.jp_entry").update();
        assertIndexed("select employee_id, sum(jp) from training.jp_entry where year = 2026 group by employee_id");
    }

    private void assertIndexed(String sql) {
        List<String> plan = jdbc.sql("explain " + sql)
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(plan)
                .as(sql)
                .anyMatch(line -> line.contains("jp_entry_"))
                .noneMatch(line -> line.contains("Seq Scan on jp_entry"));
    }
}
