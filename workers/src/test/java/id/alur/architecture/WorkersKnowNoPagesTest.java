package id.alur.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** The workers' process has no pages: it can be restarted and multiplied without anybody's session noticing. */
class WorkersKnowNoPagesTest {

    @Test
    void workers_do_not_use_the_page_framework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "id.alur..ui..")
                .check(House.classes());
    }

    @Test
    void repositories_of_the_projector_are_its_own() {
        classes()
                .that()
                .resideInAPackage("id.alur.engine.worker")
                .and()
                .haveSimpleNameEndingWith("Projection")
                .should()
                .bePackagePrivate()
                .check(House.classes());
    }
}
