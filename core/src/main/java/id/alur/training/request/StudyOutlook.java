package id.alur.training.request;

import id.alur.training.course.StudyProgramme;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a study means for the one who asks for it.
 *
 * @param programme null where the catalogue does not say
 * @param months length of the study
 * @param bondMonths service bond after it; null until it is said how the study is done and paid
 * @param boundUntil last day of an earlier bond that still runs
 */
public record StudyOutlook(
        @Nullable StudyProgramme programme,
        int months,
        @Nullable Integer bondMonths,
        @Nullable LocalDate boundUntil) {}
