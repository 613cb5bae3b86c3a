package id.alur.training.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.alur.shell.ui.Formats;
import id.alur.training.learning.PersonLearning;
import id.alur.training.learning.ui.LearningCard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Shows the bonds of service of somebody who has any. */
@SpringComponent
class BondCards implements LearningCard {

    private final Formats formats;
    private final Clock clock;

    BondCards(Formats formats, Clock clock) {
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(PersonLearning learning) {
        return learning.bonds().isEmpty()
                ? Optional.empty()
                : Optional.of(new BondCard(learning.bonds(), LocalDate.now(clock), formats));
    }
}
