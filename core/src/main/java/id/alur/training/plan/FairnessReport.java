package id.alur.training.plan;

import java.util.List;

/**
 * Who has learned something in a year and who has not, in groups; each list has all people in it, once. A list is empty where too
 * few people are in it to be told apart.
 *
 * @param total all of them
 * @param units by agency; of one agency: by unit
 */
public record FairnessReport(
        int year,
        FairnessGroup total,
        List<FairnessGroup> units,
        List<FairnessGroup> sexes,
        List<FairnessGroup> ranks,
        List<FairnessGroup> kinds) {

    public FairnessReport {
        units = List.copyOf(units);
        sexes = List.copyOf(sexes);
        ranks = List.copyOf(ranks);
        kinds = List.copyOf(kinds);
    }
}
