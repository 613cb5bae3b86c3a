package id.alur.demo;

import id.alur.training.course.CourseCatalogue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The catalogue of courses of Kota Contoh. */
@Component
@Order(10)
@ConditionalOnProperty("alur.demo.enabled")
class DemoCourses implements DemoPart {

    private final CourseCatalogue courses;

    DemoCourses(CourseCatalogue courses) {
        this.courses = courses;
    }

    @Override
    public void load() {
        try (Reader csv = new InputStreamReader(
                Objects.requireNonNull(DemoCourses.class.getResourceAsStream("/demo/courses.csv")),
                StandardCharsets.UTF_8)) {
            courses.load(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
