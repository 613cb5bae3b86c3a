package id.alur.system;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The services of core in this JVM on the city's database, called as the ui calls them: for tests and benchmarks that need
 * hundreds of people at work, whom no browser could play.
 */
public final class CityHall implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private CityHall(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static CityHall of(City city) {
        Map<String, Object> settings = new HashMap<>(city.settings());
        settings.put("spring.config.import", "classpath:alur-core.yaml");
        settings.put("spring.datasource.url", city.stack().jdbcUrl());
        settings.put("spring.datasource.username", city.stack().databaseLogin().user());
        settings.put("spring.datasource.password", city.stack().databaseLogin().password());
        settings.put("spring.liquibase.enabled", "false");
        settings.put("spring.main.banner-mode", "off");
        settings.put("db-scheduler.enabled", "false");
        settings.put("alur.public-url", city.url().toString());
        settings.put("alur.demo.enabled", "false");
        settings.remove("alur.demo.clock-file");
        settings.put("logging.level.root", "ERROR");
        return new CityHall(new SpringApplicationBuilder(CoreOnly.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run());
    }

    public <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient sql() {
        return service(JdbcClient.class);
    }

    /** Acts as an employee; groups and offices come from the register, as always. */
    public <T> T as(EmployeeId person, Supplier<T> action) {
        var user = new AlurUser(person, "", true, true, Set.of(Role.EMPLOYEE));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(own);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "id.alur",
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = "id\\.alur\\.(system|bench|local)\\..*"))
    static class CoreOnly {}
}
