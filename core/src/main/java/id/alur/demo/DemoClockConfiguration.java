package id.alur.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts {@link DemoClock} in place of the agency's clock, in a demo city only: elsewhere deadlines are real. */
@Configuration
@ConditionalOnProperty("alur.demo.clock-file")
class DemoClockConfiguration {

    /** @throws IllegalStateException without the demo city, so that no agency ever runs by such a clock */
    @Bean
    @Primary
    Clock demoClock(
            @Value("${alur.demo.clock-file}") Path file,
            @Value("${alur.demo.enabled:false}") boolean demo,
            @Value("${alur.zone:Asia/Jakarta}") ZoneId zone) {
        if (!demo) {
            throw new IllegalStateException("alur.demo.clock-file is for the demo city only (alur.demo.enabled)");
        }
        LoggerFactory.getLogger(DemoClock.class).warn("Dates and deadlines go by the clock in {}", file);
        return new DemoClock(Clock.system(zone), file);
    }
}
