package id.alur.demo.worker;

import id.alur.demo.DemoCity;
import id.alur.security.SystemUser;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Loads Kota Contoh before this process calls itself ready, so that whoever waits for it can log in. */
@Component
@ConditionalOnProperty("alur.demo.enabled")
class DemoStart implements ApplicationRunner {

    private final DemoCity city;

    DemoStart(DemoCity city) {
        this.city = city;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemUser.run("demo.load", city::load);
    }
}
