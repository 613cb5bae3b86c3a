package id.alur.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who may do something is decided in core and nowhere else; a view hides what is not allowed out of courtesy. A public service
 * method that says nothing about it is an open door, so it has to say something.
 */
class ServicesAuthorizeTest {

    @Test
    void every_public_method_of_a_service_says_who_may_call_it() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .arePublic()
                .should(sayWhoMayCallThem())
                // A module without services of its own, but with those of core, still checks something.
                .check(House.classes());
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("carry @PreAuthorize, or their class does") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = method.isAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isAnnotatedWith(PreAuthorize.class)
                        || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || method.getModifiers().contains(JavaModifier.BRIDGE);
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " lets everybody in"));
            }
        };
    }
}
