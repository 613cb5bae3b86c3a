package id.alur.training.course;

import id.alur.form.FieldOption;
import id.alur.form.FormContext;
import id.alur.form.FormOptions;
import id.alur.process.TrainingRequestProcess.Forms;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The courses in the select field of the request form. */
@Component
public class CourseOptions implements FormOptions {

    static final String VALUES_KEY = "courses";

    private final CourseCatalogue catalogue;

    CourseOptions(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean provides(String formId, String valuesKey) {
        return formId.equals(Forms.REQUEST) && valuesKey.equals(VALUES_KEY);
    }

    @Override
    public List<FieldOption> options(String formId, String valuesKey, FormContext context) {
        return catalogue.offered().stream().map(CourseOptions::option).toList();
    }

    public static FieldOption option(Course course) {
        return new FieldOption(course.id().toString(), course.label(), description(course.data()));
    }

    /** Lesson hours and price, the same in every language of the pages: {@code BPSDM Provinsi · 40 JP · Rp4.500.000}. */
    private static String description(CourseDraft course) {
        String cost = NumberFormat.getIntegerInstance(Locale.of("id", "ID")).format(course.cost());
        return course.provider() + " · " + course.jp() + " JP · Rp" + cost;
    }
}
