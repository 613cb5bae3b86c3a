package id.alur.testing;

import id.alur.local.LocalEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Sets the application's clock to the engine's, which other tests have moved. */
class EngineTime implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        context.getBean(TestClock.class).set(context.getBean(LocalEngine.class).clock());
    }
}
