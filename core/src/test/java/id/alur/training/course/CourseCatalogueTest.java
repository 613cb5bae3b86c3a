package id.alur.training.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.reference.FirstReferenceData;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
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
    FirstReferenceData reference;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void the_demo_catalogue_comes_in_by_the_door_of_an_officials_file_once_and_is_offered_whole() throws IOException {
        byte[] file = new ClassPathResource("demo/pelatihan.csv").getContentAsByteArray();
        assertThat(fill(file)).isGreaterThanOrEqualTo(60);
        assertThat(offered())
                .hasSizeGreaterThan(35)
                .contains("TEK-01", "ELE-01", "MAG-01")
                // leadership, out of province, longer than five days, above the limit, study, abroad
                .contains("STR-01", "MAN-06", "TEK-02", "TEK-13", "PDK-01", "LUA-01");
        jdbc.sql("update training.course set title = 'Diubah petugas' where code = 'TEK-01'")
                .update();
        assertThat(fill(file)).isZero();
        assertThat(jdbc.sql("select title from training.course where code = 'TEK-01'")
                        .query(String.class)
                        .single())
                .isEqualTo("Diubah petugas");
        jdbc.sql("delete from training.course").update();
    }

    @Test
    void a_course_that_has_begun_or_was_closed_is_not_offered() {
        load(HEADER
                + "A-1,Mulai besok,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,2026-03-03\n"
                + "A-2,Mulai hari ini,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,2026-03-02\n"
                + "A-3,Ditutup,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,\n");
        jdbc.sql("update training.course set active = false where code = 'A-3'").update();
        assertThat(offered()).containsExactly("A-1");
        clock.set(LocalDate.of(2026, 3, 3));
        assertThat(offered()).isEmpty();
        jdbc.sql("delete from training.course").update();
    }

    @Test
    void a_changed_course_changes_itself_and_no_other() {
        load(HEADER + "B-1,Satu,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,\nB-2,Dua,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,\n");
        load(HEADER + "B-1,Satu,P,KLS-TEK,KLASIKAL,10,2,200,IN_CITY,\nB-2,Dua,P,KLS-TEK,KLASIKAL,10,2,100,IN_CITY,\n");
        assertThat(jdbc.sql("select version from training.course where code in ('B-1', 'B-2') order by code")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 0L);
        jdbc.sql("delete from training.course").update();
    }

    @Test
    void only_the_keepers_of_the_catalogue_change_it() {
        CourseDraft course = new CourseDraft(
                "C-1", "Uji", "P", "KLS-TEK", CourseClass.KLASIKAL, 10, 2, BigDecimal.TEN, Place.IN_CITY, null, true);
        assertThatThrownBy(() -> As.employee(SOMEBODY).run(() -> catalogue.save(course)))
                .isInstanceOf(AccessDeniedException.class);
        As.employee(SOMEBODY, TrainingRoles.BKPSDM_TRAINING).run(() -> catalogue.save(course));
        assertThat(offered()).containsExactly("C-1");
        jdbc.sql("delete from training.course").update();
    }

    private void load(String courses) {
        Courses.load(catalogue, courses);
    }

    private int fill(byte[] file) {
        return SystemUser.call("test", () -> reference.fill("pelatihan", file, "Kota Contoh"));
    }

    private List<String> offered() {
        return As.employee(SOMEBODY).call(() -> catalogue.offered()).stream()
                .map(course -> course.data().code())
                .toList();
    }
}
