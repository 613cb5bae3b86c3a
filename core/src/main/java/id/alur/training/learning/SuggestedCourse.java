package id.alur.training.learning;

import id.alur.training.course.Course;
import java.util.List;

/**
 * A course that fits a person.
 *
 * @param closes names of the person's gaps it closes, the most urgent first; empty for a free one that anybody may take
 * @param jp lesson hours it will count
 * @param quota whether these hours still fit into the year in which they would be booked
 * @param nextYear whether that is next year, because this one has no room for them and the course may begin at any time
 */
public record SuggestedCourse(Course course, List<String> closes, int jp, Verdict quota, boolean nextYear) {}
