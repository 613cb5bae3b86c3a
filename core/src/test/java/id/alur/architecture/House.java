package id.alur.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the module whose tests run, and of those it depends on; without tests. */
public final class House {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("test-classes"))
            .importPackages("id.alur");

    private House() {}

    public static JavaClasses classes() {
        return CLASSES;
    }
}
