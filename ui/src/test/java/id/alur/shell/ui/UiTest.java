package id.alur.shell.ui;

import com.vaadin.browserless.ViewPackages;
import id.alur.UiApplication;
import id.alur.testing.WithAlurDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of views without a browser: all beans of ui on a real PostgreSQL. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = UiApplication.class)
@ViewPackages(packages = "id.alur")
@WithAlurDatabase
public @interface UiTest {}
