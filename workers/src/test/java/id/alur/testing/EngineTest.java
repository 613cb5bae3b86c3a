package id.alur.testing;

import id.alur.WorkersApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the workers as they run: all beans, a real PostgreSQL, the real engine with our exporter.
 *
 * <p>All classes share one application, one database and one engine, and nothing is emptied between them: each test makes
 * its own people and cases and looks at nothing else. A class that imports beans of its own would start a second engine; what
 * tests need belongs here. {@link TestClock}, the application's clock, shows the engine's time when a test begins.
 *
 * <p>Tests run side by side: nearly all of their time they wait. A class that moves the clock of the engine ({@code LocalEngine}), or
 * stops the engine, is {@link MovesTime} and runs alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = WorkersApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = EngineInitializer.class)
@Import({TestClock.class, People.class, Tasks.class, ModelsDeployed.class, CasesOnEngine.class})
@TestExecutionListeners(listeners = EngineTime.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = EngineTest.TIME, mode = ResourceAccessMode.READ)
public @interface EngineTest {

    /** The engine and its clock, which all share. */
    String TIME = "engine-and-its-time";
}
