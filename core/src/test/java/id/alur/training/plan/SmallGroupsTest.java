package id.alur.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

    @Test
    void groups_of_five_and_more_stand_for_themselves() {
        List<FairnessGroup> groups = List.of(group("F", 5), group("M", 40));
        assertThat(SmallGroups.merge(groups)).isEqualTo(groups);
    }

    @Test
    void small_groups_are_put_together() {
        assertThat(SmallGroups.merge(List.of(group("A", 3), group("B", 9), group("C", 2))))
                .extracting(FairnessGroup::code, FairnessGroup::people)
                .containsExactly(tuple("B", 9), tuple(FairnessGroup.SMALL, 5));
    }

    @Test
    void one_small_group_takes_the_next_larger_with_it_so_that_no_sum_gives_it_away() {
        assertThat(SmallGroups.merge(List.of(group("A", 2), group("B", 30), group("C", 6))))
                .extracting(FairnessGroup::code, FairnessGroup::people)
                .containsExactly(tuple("B", 30), tuple(FairnessGroup.SMALL, 8));
    }

    @Test
    void where_nothing_can_be_told_apart_nothing_is() {
        assertThat(SmallGroups.merge(List.of(group("A", 4)))).isEmpty();
        assertThat(SmallGroups.merge(List.of(group("A", 4), group("B", 20)))).isEmpty();
    }

    private static FairnessGroup group(String code, int people) {
        return new FairnessGroup(code, null, people, 1, 1);
    }
}
