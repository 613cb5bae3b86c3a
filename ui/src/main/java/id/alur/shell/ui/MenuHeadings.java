package id.alur.shell.ui;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The headings that the features bring, and those of the house: one's own work first, administration last. */
@Component
class MenuHeadings {

    @Configuration
    static class OfTheHouse {

        @Bean
        MenuHeading work() {
            return new MenuHeading("ui.shell.menu.work", 0);
        }

        @Bean
        MenuHeading administration() {
            return new MenuHeading("ui.shell.menu.administration", 60);
        }
    }

    private final List<MenuHeading> headings;

    /** Two headings at one place stop the start. */
    MenuHeadings(List<MenuHeading> headings) {
        this.headings = headings.stream()
                .sorted(Comparator.comparingDouble(MenuHeading::from))
                .toList();
        if (this.headings.stream().map(MenuHeading::from).distinct().count() < headings.size()) {
            throw new IllegalStateException("Two headings of the navigation begin at the same place: " + headings);
        }
    }

    /** Under which heading a place stands. */
    MenuHeading of(double order) {
        return headings.stream()
                .filter(heading -> heading.from() <= order)
                .reduce((above, below) -> below)
                .orElse(headings.getFirst());
    }
}
