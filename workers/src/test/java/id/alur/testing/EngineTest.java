package id.alur.testing;

import id.alur.WorkersApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the workers as they run: all beans, a real PostgreSQL, the real engine with our exporter.
 *
 * <p>All classes share one application, one database and one engine, and nothing is emptied between them: each test makes
 * its own people and cases and looks at nothing else. A class that imports beans of its own would start a second engine; what
 * tests need belongs here. {@code LocalEngine} can be injected; its clock can be moved, forward
 * only. {@link TestClock} is the application's clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = WorkersApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = EngineInitializer.class)
@Import({TestClock.class, People.class, Tasks.class, ModelsDeployed.class, CasesOnEngine.class})
public @interface EngineTest {}
