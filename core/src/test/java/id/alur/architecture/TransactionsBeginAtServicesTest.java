package id.alur.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One click is one transaction: it begins at a service, which also decides who may do it and writes the audit row. Whatever else
 * takes part demands that a transaction is there.
 */
class TransactionsBeginAtServicesTest {

    @Test
    void classes_that_begin_transactions_are_services() {
        noClasses()
                .that(new DescribedPredicate<JavaClass>("begin transactions") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.tryGetAnnotationOfType(Transactional.class)
                                .map(TransactionsBeginAtServicesTest::begins)
                                .orElse(false);
                    }
                })
                .should()
                .notBeAnnotatedWith(Service.class)
                .check(House.classes());
    }

    @Test
    void methods_that_begin_transactions_are_those_of_services() {
        methods()
                .that(new DescribedPredicate<JavaMethod>("begin transactions") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.tryGetAnnotationOfType(Transactional.class)
                                .map(TransactionsBeginAtServicesTest::begins)
                                .orElse(false);
                    }
                })
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .check(House.classes());
    }

    private static boolean begins(Transactional transactional) {
        return transactional.propagation() != Propagation.MANDATORY;
    }
}
