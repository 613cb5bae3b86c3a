package id.alur.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A repository is its feature's own business and never works outside of a transaction. Otherwise a view could read past a service's
 * authorization, and half a change could stay when the other half fails.
 */
class RepositoriesTest {

    @Test
    void repositories_are_package_private_and_need_a_transaction() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .andShould(needATransaction())
                .check(House.classes());
    }

    private static ArchCondition<JavaClass> needATransaction() {
        return new ArchCondition<>("need a transaction that somebody else began") {
            @Override
            public void check(JavaClass repository, ConditionEvents events) {
                boolean mandatory = repository
                        .tryGetAnnotationOfType(Transactional.class)
                        .map(annotation -> annotation.propagation() == Propagation.MANDATORY)
                        .orElse(false);
                events.add(new SimpleConditionEvent(
                        repository,
                        mandatory,
                        repository.getName() + " is not @Transactional(propagation = MANDATORY)"));
            }
        };
    }
}
