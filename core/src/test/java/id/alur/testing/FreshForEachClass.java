package id.alur.testing;

import id.alur.calendar.HolidayTableService;
import id.alur.identity.SystemUser;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Empties the database (and fills the working calendar) before the first test of a class and sets the clock back before each. */
class FreshForEachClass implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        TestDatabase.clean(JdbcClient.create(test.getApplicationContext().getBean(DataSource.class)));
        // Deadlines need a calendar; filling it is part of every start.
        SystemUser.run("test", test.getApplicationContext().getBean(HolidayTableService.class)::prepare);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(TestClock.class).reset();
    }

    @Override
    public void afterTestMethod(TestContext test) {
        SecurityContextHolder.clearContext();
    }
}
