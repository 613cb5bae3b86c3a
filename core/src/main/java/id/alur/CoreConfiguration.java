package id.alur;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What every application of Alur has in common, whichever of its beans it uses. */
@Configuration
@EnableMethodSecurity
@EnableTransactionManagement
class CoreConfiguration {

    /** The agency's clock: its zone decides which day a deadline falls on (Asia/Jakarta, Asia/Makassar or Asia/Jayapura). */
    @Bean
    Clock clock(@Value("${alur.zone:Asia/Jakarta}") ZoneId zone) {
        return Clock.system(zone);
    }
}
