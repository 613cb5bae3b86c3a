package id.alur.shared;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import liquibase.ui.UIServiceEnum;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the place of Spring Boot's Liquibase bean; the same two settings count. */
@Configuration
class MigrationConfiguration {

    @Bean
    SpringLiquibase liquibase(
            DataSource dataSource,
            @Value("${spring.liquibase.change-log:classpath:db/changelog/db.changelog-master.yaml}") String changeLog,
            @Value("${spring.liquibase.enabled:true}") boolean enabled) {
        var migration = new ExclusiveMigration();
        migration.setDataSource(dataSource);
        migration.setChangeLog(changeLog);
        migration.setShouldRun(enabled);
        migration.setAnalyticsEnabled(false);
        migration.setUiService(UIServiceEnum.LOGGER);
        return migration;
    }
}
