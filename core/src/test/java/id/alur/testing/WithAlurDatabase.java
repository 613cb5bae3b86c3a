package id.alur.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * Gives a Spring Boot test of any module a migrated database that is as new for each test class, {@link TestClock} as its
 * clock (set back before each test) {@link People} and {@link Tasks}. Spring contexts stay shared between classes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({TestClock.class, People.class, Tasks.class})
@TestExecutionListeners(
        listeners = FreshForEachClass.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface WithAlurDatabase {}
