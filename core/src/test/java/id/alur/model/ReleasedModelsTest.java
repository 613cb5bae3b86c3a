package id.alur.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.process.ProcessResource.Kind;
import id.alur.process.ReleasedModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasedModelsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final ReleasedModel OLD = table(LocalDate.of(2026, 1, 1), "old");
    private static final ReleasedModel NEW = table(MARCH, "new");

    private final List<ReleasedModel> store = new ArrayList<>();
    private final ReleasedModels models =
            new ReleasedModels(List.of(() -> List.of(NEW, form("leave", "shipped"), OLD), () -> List.copyOf(store)));

    @Test
    void the_day_of_the_event_chooses_the_version_of_a_table() {
        assertThat(models.decision("route", MARCH.minusDays(1))).contains(OLD);
        assertThat(models.decision("route", MARCH)).contains(NEW);
        assertThat(models.decision("route", LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(models.decisions()).containsExactly(OLD, NEW);
        assertThat(NEW.version()).isEqualTo("route.2026-03-01");
        assertThat(NEW).hasToString("route.2026-03-01.dmn");
    }

    @Test
    void what_a_later_source_releases_holds_at_once_and_what_it_takes_back_no_longer() {
        assertThat(models.form("leave")).map(ReleasedModel::text).contains("shipped");
        ReleasedModel corrected = table(MARCH, "corrected");
        store.addAll(List.of(form("leave", "drawn"), form("travel", "drawn"), corrected));
        assertThat(models.forms()).containsExactly(form("leave", "drawn"), form("travel", "drawn"));
        assertThat(models.decision("route", MARCH)).contains(corrected);
        store.clear();
        assertThat(models.form("leave")).map(ReleasedModel::text).contains("shipped");
        assertThat(models.form("travel")).isEmpty();
        assertThat(models.decision("route", MARCH)).contains(NEW);
    }

    @Test
    void what_is_shipped_is_what_the_jar_holds() {
        ReleasedModels shipped = new ReleasedModels(List.of(new ShippedModels()));
        assertThat(shipped.all()).hasSameSizeAs(ReleasedModel.shipped());
        assertThat(shipped.processes()).isNotEmpty().allSatisfy(model -> {
            assertThat(model.text()).contains("id=\"" + model.id() + "\"");
            assertThat(model.fileName()).isEqualTo(model.id() + ".bpmn");
        });
    }

    private static ReleasedModel table(LocalDate from, String text) {
        return new ReleasedModel(Kind.DECISION, "route", from, text);
    }

    private static ReleasedModel form(String id, String text) {
        return new ReleasedModel(Kind.FORM, id, null, text);
    }
}
