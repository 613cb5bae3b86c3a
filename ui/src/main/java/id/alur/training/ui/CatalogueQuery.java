package id.alur.training.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import id.alur.shared.PlainText;
import id.alur.training.course.CourseClass;
import id.alur.training.course.CourseDraft;
import id.alur.training.course.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What narrows the catalogue. It stands in the address, so that whoever comes back finds what they had found. */
record CatalogueQuery(String text, @Nullable CourseClass kind, boolean online, boolean free) {

    static final String PATH = "layanan/pelatihan";
    static final CatalogueQuery ALL = new CatalogueQuery("", null, false, false);

    private static final String TEXT = "cari";
    private static final String KIND = "jenis";
    private static final String ONLINE = "daring";
    private static final String FREE = "gratis";
    private static final String YES = "ya";

    CatalogueQuery {
        text = PlainText.search(text);
    }

    static CatalogueQuery of(QueryParameters parameters) {
        String asked = parameters.getSingleParameter(KIND).orElse("");
        CourseClass kind = null;
        for (CourseClass one : CourseClass.values()) {
            kind = CoursesView.code(one).equals(asked) ? one : kind;
        }
        return new CatalogueQuery(
                parameters.getSingleParameter(TEXT).orElse(""),
                kind,
                parameters.getSingleParameter(ONLINE).filter(YES::equals).isPresent(),
                parameters.getSingleParameter(FREE).filter(YES::equals).isPresent());
    }

    /** The one that this browser tab asked last; all courses when it has asked none. */
    static CatalogueQuery last() {
        CatalogueQuery asked = ComponentUtil.getData(UI.getCurrent(), CatalogueQuery.class);
        return asked == null ? ALL : asked;
    }

    void remember(UI ui) {
        ComponentUtil.setData(ui, CatalogueQuery.class, this);
        ui.getPage().getHistory().replaceState(null, location());
    }

    Location location() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put(TEXT, List.of(text));
        }
        if (kind != null) {
            parameters.put(KIND, List.of(CoursesView.code(kind)));
        }
        if (online) {
            parameters.put(ONLINE, List.of(YES));
        }
        if (free) {
            parameters.put(FREE, List.of(YES));
        }
        return new Location(PATH, new QueryParameters(parameters));
    }

    /** Address of the catalogue narrowed like this. */
    String path() {
        return location().getPathWithQueryParameters();
    }

    boolean matches(CourseDraft course) {
        String found = (course.code() + " " + course.title() + " " + course.provider()).toLowerCase(Locale.ROOT);
        return List.of(text.toLowerCase(Locale.ROOT).split("\\s+", -1)).stream().allMatch(found::contains)
                && (kind == null || course.courseClass() == kind)
                && (!online || course.place() == Place.ONLINE)
                && (!free || course.cost().signum() == 0);
    }
}
