package id.alur.training.learning;

import id.alur.training.study.ServiceBond;
import java.util.List;

/**
 * All there is to say about one person's learning in a year.
 *
 * @param years all years with entries, newest first
 * @param entries of the year, newest first
 * @param overall how urgent training is for this person, by the widest gap
 * @param moneyIsShort whether the agency's budget runs short, which puts what is free first
 * @param suggestions best first
 * @param bonds service bonds after studies, the latest first
 */
public record PersonLearning(
        Standing standing,
        List<YearTotal> years,
        List<LedgerEntry> entries,
        Priority overall,
        List<AssessedGap> gaps,
        boolean moneyIsShort,
        List<SuggestedCourse> suggestions,
        List<ServiceBond> bonds) {

    public PersonLearning {
        years = List.copyOf(years);
        entries = List.copyOf(entries);
        gaps = List.copyOf(gaps);
        suggestions = List.copyOf(suggestions);
        bonds = List.copyOf(bonds);
    }
}
