package id.alur.training.learning;

import id.alur.shared.PlainText;
import java.util.List;

/**
 * A competence as its keepers see it.
 *
 * @param courses codes of the courses that teach it
 * @param active whether it may be assessed
 */
record CompetenceEntry(String code, String name, List<String> courses, boolean active) {

    CompetenceEntry {
        courses = courses.stream().filter(course -> !PlainText.isBlank(course)).toList();
    }
}
