package id.alur.shell.ui;

import id.alur.UiApplication;
import id.alur.testing.WithAlurDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of ui over real HTTP: the web server on a port of its own, a real PostgreSQL, no browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = UiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "alur.trusted-proxies=127.0.0.1/32"})
@WithAlurDatabase
public @interface WebTest {}
