package id.alur.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import id.alur.casefile.CaseFileService;
import org.junit.jupiter.api.Test;

/**
 * Cases are opened by {@code start.CaseStart}, so that no start forgets the submission, the documents, the draft or the message
 * (architecture 2.3). The demo opens cases of the past, which never had a process.
 */
class OneWayToStartTest {

    @Test
    void only_the_room_start_opens_cases() {
        DescribedPredicate<JavaCall<?>> opening = DescribedPredicate.describe(
                "opens a case",
                call -> call.getTargetOwner().isEquivalentTo(CaseFileService.class)
                        && call.getName().startsWith("open"));
        noClasses()
                .that()
                .resideOutsideOfPackages("id.alur.start..", "id.alur.casefile..", "id.alur.demo..")
                .should()
                .callCodeUnitWhere(opening)
                .check(House.classes());
    }
}
