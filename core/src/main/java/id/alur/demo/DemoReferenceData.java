package id.alur.demo;

import id.alur.reference.FirstReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Courses, competences and traits of Kota Contoh, from files as an official hands them in. */
@Component
@Order(10)
@ConditionalOnProperty("alur.demo.enabled")
class DemoReferenceData implements DemoPart {

    /** In the order in which they refer to one another. */
    private static final List<String> KINDS = List.of("pelatihan", "kompetensi", "sifat-pelatihan");

    private final FirstReferenceData reference;

    DemoReferenceData(FirstReferenceData reference) {
        this.reference = reference;
    }

    @Override
    public void load() {
        KINDS.forEach(kind -> reference.fill(kind, file(kind), "Kota Contoh"));
    }

    private static byte[] file(String kind) {
        try {
            return new ClassPathResource("demo/" + kind + ".csv").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
