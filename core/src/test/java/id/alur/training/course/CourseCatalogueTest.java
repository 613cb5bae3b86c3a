package id.alur.training.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-101: what employees can choose from. */
@CoreTest
class CourseCatalogueTest {

    private static final String HEADER = "code,title,provider,form_code,course_class,jp,days,cost,place,starts_on\n";
    private static final EmployeeId SOMEBODY = new EmployeeId(new UUID(0, 1));

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void the_demo_catalogue_loads_once_and_is_offered_whole() {
        assertThat(load(demo())).isGreaterThanOrEqualTo(60);
        assertThat(load(demo())).isZero();
        List<String> offered = offered();
        assertThat(offered)
                .hasSizeGreaterThan(35)
                .contains("TEK-01", "ELE-01", "MAG-01")
                // leadership, out of province, longer than five days, above the limit, study, abroad
                .contains("STR-01", "MAN-06", "TEK-02", "TEK-13", "PDK-01", "LUA-01");
        jdbc.sql("delete from training.course").update();
    }

    @Test
    void a_course_that_has_begun_or_was_closed_is_not_offered() {
        load(new StringReader(HEADER
                + "A-1,Mulai besok,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,2026-03-03\n"
                + "A-2,Mulai hari ini,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,2026-03-02\n"
                + "A-3,Ditutup,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,\n"));
        jdbc.sql("update training.course set active = false where code = 'A-3'").update();
        assertThat(offered()).containsExactly("A-1");
        clock.set(LocalDate.of(2026, 3, 3));
        assertThat(offered()).isEmpty();
        jdbc.sql("delete from training.course").update();
    }

    @Test
    void a_changed_line_changes_its_course_and_no_other() {
        load(new StringReader(HEADER
                + "B-1,Satu,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,\nB-2,Dua,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,\n"));
        assertThat(
                        load(
                                new StringReader(
                                        HEADER
                                                + "B-1,Satu,P,KLS-TEK,KLASIKAL,10,2,200,IN_CITY,\nB-2,Dua,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,\n")))
                .isEqualTo(1);
        assertThat(jdbc.sql("select version from training.course where code in ('B-1', 'B-2') order by code")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 0L);
        jdbc.sql("delete from training.course").update();
    }

    @Test
    void an_unreadable_line_names_itself_and_loads_nothing() {
        assertThatThrownBy(() -> load(new StringReader(HEADER
                        + "C-1,Baik,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,\n"
                        + "C-2,Buruk,P,KLS-TEK,KLASIKAL,banyak,2,100,IN_CITY,\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 3");
        assertThat(offered()).isEmpty();
    }

    @Test
    void only_the_keepers_of_the_catalogue_change_it() {
        assertThatThrownBy(() -> As.employee(SOMEBODY).call(() -> catalogue.load(new StringReader(HEADER))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(As.employee(SOMEBODY, TrainingRoles.BKPSDM_TRAINING)
                        .call(() -> catalogue.load(new StringReader(HEADER))))
                .isZero();
    }

    private int load(Reader csv) {
        return SystemUser.call("test", () -> catalogue.load(csv));
    }

    private List<String> offered() {
        return As.employee(SOMEBODY).call(() -> catalogue.offered()).stream()
                .map(course -> course.data().code())
                .toList();
    }

    private static Reader demo() {
        return new InputStreamReader(
                Objects.requireNonNull(CourseCatalogueTest.class.getResourceAsStream("/demo/courses.csv")),
                StandardCharsets.UTF_8);
    }
}
