package id.alur.calendar;

import id.alur.identity.SystemUser;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Fills the calendar before anything that computes a deadline starts; the tables that we ship load themselves once. */
@Component
class CalendarStart implements SmartInitializingSingleton {

    private final HolidayTableService tables;

    CalendarStart(HolidayTableService tables) {
        this.tables = tables;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SystemUser.run("calendar.prepare", tables::prepare);
    }
}
