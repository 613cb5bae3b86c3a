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
                .resideInAnyPackage("io.camunda.client..", "io.camunda.zeebe.protocol..", "io.camunda.zeebe.exporter..")
                .check(House.classes());
    }

    /** The library that reads BPMN talks to nobody; the house's rules of models need it, and nothing else does. */
    @Test
    void models_are_taken_apart_by_the_rules_of_models_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("id.alur.process.check..", "id.alur..worker..", "id.alur.exporter..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.camunda.zeebe.model..")
                .check(House.classes());
    }
}
