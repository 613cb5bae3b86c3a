package id.alur.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.letter.LetterTemplate.Content;
import id.alur.letter.LetterTemplate.State;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.letter.TrainingLetterKinds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-106: the words of letters. */
@CoreTest
class LetterTemplatesTest {

    private static final String KIND = TrainingLetterKinds.ASSIGNMENT;
    private static final LocalDate TOMORROW = TestClock.TODAY.plusDays(1);

    @Autowired
    LetterTemplates templates;

    @Autowired
    Letterheads letterheads;

    @Autowired
    TemplateRepository repository;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private UnitId opd;
    private EmployeeId dewi;
    private EmployeeId agus;

    @BeforeEach
    void people() {
        opd = people.opd("bkpsdm-" + System.nanoTime());
        dewi = people.employee("Dewi", opd, null);
        agus = people.employee("Agus", opd, null);
        jdbc.sql("delete from letter.template where state = 'DRAFT'").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {TrainingLetterKinds.ASSIGNMENT, TrainingLetterKinds.CERTIFICATE, TrainingLetterKinds.STUDY_DECREE
            })
    void the_standard_template_of_each_kind_passes_its_own_checks_and_can_be_seen(String kind) {
        as(dewi, () -> {
            LetterTemplate standard = templates.versions(kind).getLast();
            assertThat(standard.state()).isEqualTo(State.PUBLISHED);
            LetterPreview preview = templates.preview(kind, standard.content());
            keep(kind, preview);
            assertThat(preview.pages().size()).isEqualTo(kind.equals(TrainingLetterKinds.STUDY_DECREE) ? 2 : 1);
            assertThat(preview.pdf()).startsWith('%', 'P', 'D', 'F');
        });
    }

    @Test
    void a_draft_is_published_by_a_second_person_and_holds_from_its_day() {
        TemplateId id = as(dewi, () -> templates.begin(KIND));
        assertThat(as(agus, () -> templates.begin(KIND)))
                .as("one draft at a time")
                .isEqualTo(id);
        as(dewi, () -> templates.save(id, 0, TOMORROW, content("Baru {{nama}}")));
        assertThatThrownBy(() -> as(dewi, () -> templates.publish(id, 1))).hasMessage("error.letter.second-person");
        as(agus, () -> templates.publish(id, 1));
        assertThat(valid(TestClock.TODAY)).isNotEqualTo(id);
        assertThat(valid(TOMORROW)).isEqualTo(id);
        assertThatThrownBy(() -> as(dewi, () -> templates.save(id, 2, TOMORROW, content("x"))))
                .hasMessage("error.letter.template-published");
        assertThatThrownBy(() -> as(dewi, () -> templates.discard(id, 2)))
                .hasMessage("error.letter.template-published");
        assertThatThrownBy(() -> jdbc.sql("update letter.template set body = 'x' where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoever_changes_a_draft_last_does_not_publish_it() {
        TemplateId id = as(dewi, () -> templates.begin(KIND));
        as(agus, () -> templates.save(id, 0, TOMORROW, content("Baru")));
        assertThatThrownBy(() -> as(agus, () -> templates.publish(id, 1))).hasMessage("error.letter.second-person");
        as(dewi, () -> templates.publish(id, 1));
    }

    @Test
    void a_draft_that_somebody_changed_meanwhile_is_not_overwritten_nor_published_unseen() {
        TemplateId id = as(dewi, () -> templates.begin(KIND));
        as(dewi, () -> templates.save(id, 0, TOMORROW, content("Baru")));
        assertThatThrownBy(() -> as(agus, () -> templates.save(id, 0, TOMORROW, content("Lain"))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> as(agus, () -> templates.publish(id, 0)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void words_that_cannot_be_printed_are_refused_when_saving() {
        TemplateId id = as(dewi, () -> templates.begin(KIND));
        for (Content wrong : List.of(
                content("Halo {{nik}}"),
                content("Halo {{nama"),
                content(" "),
                new Content("", "x", ""),
                new Content("Judul {{nama}}", "x", ""),
                new Content("Judul", "x", "{{apa}}"),
                content("x".repeat(20_001)))) {
            assertThatThrownBy(() -> as(dewi, () -> templates.save(id, 0, TOMORROW, wrong)))
                    .isInstanceOf(DomainException.class);
        }
    }

    @Test
    void a_day_that_has_passed_is_refused_when_publishing() {
        TemplateId id = as(dewi, () -> templates.begin(KIND));
        as(dewi, () -> templates.save(id, 0, TestClock.TODAY.minusDays(1), content("Baru")));
        assertThatThrownBy(() -> as(agus, () -> templates.publish(id, 1))).hasMessage("error.letter.valid-from-past");
    }

    @Test
    void templates_and_heads_are_the_business_of_their_keepers() {
        As.employee(dewi).run(() -> {
            assertThat(templates.kinds()).isEmpty();
            assertThatThrownBy(() -> templates.versions(KIND)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> templates.begin(KIND)).isInstanceOf(AccessDeniedException.class);
            assertThat(letterheads.mayEnter()).isFalse();
            assertThatThrownBy(() -> letterheads.save(letterheads.of(opd))).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void the_head_of_letters_is_made_of_the_register_until_somebody_writes_it() {
        Letterhead suggested = as(dewi, () -> letterheads.of(opd));
        assertThat(suggested.version()).isZero();
        assertThat(suggested.name()).startsWith("Unit bkpsdm-");
        assertThat(suggested.code()).isEqualTo(suggested.code().toUpperCase(Locale.ROOT));
        Letterhead own =
                new Letterhead(opd, "Pemerintah Kota Contoh", "BKPSDM", "Jalan Satu", "", "Contoh", "BKPSDM", null, 0);
        as(dewi, () -> letterheads.save(own));
        assertThat(as(dewi, () -> letterheads.of(opd)).address()).isEqualTo("Jalan Satu");
        assertThatThrownBy(() -> as(agus, () -> letterheads.save(own)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void a_logo_is_drawn_anew_and_anything_but_a_picture_refused() throws IOException {
        BufferedImage large = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(large, "jpeg", jpeg);
        Logo logo = as(dewi, () -> letterheads.logo(jpeg.toByteArray()));
        BufferedImage drawn = ImageIO.read(new java.io.ByteArrayInputStream(logo.png()));
        assertThat(drawn.getWidth()).isEqualTo(400);
        assertThatThrownBy(() ->
                        as(dewi, () -> letterheads.logo("<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .hasMessage("error.letter.logo");
    }

    /** For people to look at. */
    private static void keep(String kind, LetterPreview preview) {
        try {
            Path folder = Path.of("target", "letters");
            Files.createDirectories(folder);
            Files.write(folder.resolve(kind + ".png"), preview.pages().getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content content(String body) {
        return new Content("Surat Tugas", body, "");
    }

    private TemplateId valid(LocalDate on) {
        return java.util.Objects.requireNonNull(transaction.execute(
                status -> repository.valid(KIND, on).orElseThrow().id()));
    }

    private static void as(EmployeeId who, Runnable action) {
        As.employee(who, TrainingRoles.BKPSDM_TRAINING).run(action);
    }

    private static <T> T as(EmployeeId who, java.util.function.Supplier<T> action) {
        return As.employee(who, TrainingRoles.BKPSDM_TRAINING).call(action);
    }
}
