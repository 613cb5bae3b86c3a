package id.alur.training.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps figures from telling about single people: groups of fewer than five are put together, and when they are still fewer than
 * five, the next larger one with them, so that no small group is the difference of the sums that are shown.
 */
final class SmallGroups {

    /** From so many people on a group stands for itself (UC-113 BR-2). */
    static final int SMALLEST = 5;

    private SmallGroups() {}

    /** In the given order, what was put together last; nothing at all when only one group would be left of several. */
    static List<FairnessGroup> merge(List<FairnessGroup> groups) {
        if (groups.stream().allMatch(group -> group.people() >= SMALLEST)) {
            return groups;
        }
        List<FairnessGroup> shown = new ArrayList<>();
        FairnessGroup small = new FairnessGroup(FairnessGroup.SMALL, null, 0, 0, 0);
        for (FairnessGroup group : groups) {
            if (group.people() < SMALLEST) {
                small = together(small, group);
            } else {
                shown.add(group);
            }
        }
        if (small.people() < SMALLEST && !shown.isEmpty()) {
            FairnessGroup next = shown.stream()
                    .min(Comparator.comparingInt(FairnessGroup::people))
                    .orElseThrow();
            shown.remove(next);
            small = together(small, next);
        }
        if (shown.isEmpty()) {
            return List.of();
        }
        shown.add(small);
        return shown;
    }

    private static FairnessGroup together(FairnessGroup small, FairnessGroup other) {
        return small.and(other, FairnessGroup.SMALL, null);
    }
}
