package id.alur.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/**
 * Core records what shall happen (outbox) and reads what has happened (records); it never talks to the engine. So no page waits for
 * the engine, no transaction spans it, and another engine is another implementation of a few classes in the workers.
 */
class EngineStaysOutsideTest {

    @Test
    void nothing_outside_the_workers_uses_the_engines_client() {
        noClasses()
                .that()
                .resideOutsideOfPackages("id.alur..worker..", "id.alur.exporter..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.camunda..")
                .check(House.classes());
    }
}
