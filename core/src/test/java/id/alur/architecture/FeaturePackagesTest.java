package id.alur.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/**
 * Views and workers know features, features know neither: {@code id.alur.<feature>} is core, {@code .worker} the workers,
 * {@code .ui} the pages. A feature that called a page could not be used by a worker, and the other way round.
 */
class FeaturePackagesTest {

    @Test
    void core_knows_neither_pages_nor_workers() {
        noClasses()
                .that()
                .resideOutsideOfPackages("id.alur..worker..", "id.alur..ui..", "id.alur")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("id.alur..worker..", "id.alur..ui..")
                .check(House.classes());
    }

    @Test
    void pages_and_workers_know_nothing_of_each_other() {
        noClasses()
                .that()
                .resideInAPackage("id.alur..worker..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("id.alur..ui..")
                .allowEmptyShould(true)
                .check(House.classes());
        noClasses()
                .that()
                .resideInAPackage("id.alur..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("id.alur..worker..", "io.camunda..")
                .allowEmptyShould(true)
                .check(House.classes());
    }
}
