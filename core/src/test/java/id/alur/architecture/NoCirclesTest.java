package id.alur.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

/** Two packages that import each other in a circle are one package with two names: neither can be read, tested or moved alone. */
class NoCirclesTest {

    @Test
    void no_two_packages_import_each_other_in_a_circle() {
        slices().matching("id.(alur..)").should().beFreeOfCycles().check(House.classes());
    }
}
