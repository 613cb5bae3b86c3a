package id.alur.training.learning.ui;

import com.vaadin.flow.component.Component;
import id.alur.training.learning.PersonLearning;
import java.util.Optional;

/** What another part of training has to say on the page of somebody's learning: a bean of that part. */
@FunctionalInterface
public interface LearningCard {

    /** @return empty when there is nothing to say of this person */
    Optional<Component> of(PersonLearning learning);
}
