package id.alur.training.course;

/** Where a course takes place, seen from the city hall. */
public enum Place {
    ONLINE,
    IN_CITY,
    IN_PROVINCE,
    OUT_OF_PROVINCE,
    ABROAD
}
