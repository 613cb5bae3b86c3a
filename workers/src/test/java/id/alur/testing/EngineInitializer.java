package id.alur.testing;

import id.alur.local.LocalEngine;
import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts an engine that exports into a new database, and ends it with the Spring context. */
class EngineInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = TestDatabase.create();
        LocalEngine engine = LocalEngine.builder()
                .exporter(url, TestDatabase.USER, TestDatabase.PASSWORD)
                .controlledClock()
                .jvmArgument("-XX:TieredStopAtLevel=1")
                .start();
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("localEngine", engine);
        beans.registerDisposableBean("localEngine", engine::close);
        TestPropertyValues.of(List.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + TestDatabase.USER,
                        "spring.datasource.password=" + TestDatabase.PASSWORD,
                        // The template is migrated already.
                        "spring.liquibase.enabled=false",
                        "camunda.client.grpc-address=" + engine.grpcAddress(),
                        "camunda.client.rest-address=" + engine.restAddress()))
                .applyTo(context);
    }
}
