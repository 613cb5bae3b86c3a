package id.alur.testing;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Core alone, as the applications see it; beans of workers and ui stay out also when their module runs the test.
 *
 * <p>Not a {@code @Configuration}: the applications scan {@code id.alur} and would find it in their own tests.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "id.alur",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "id\\.alur\\..*\\.(worker|ui)\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "id\\.alur\\.[A-Za-z]*Application"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "id\\.alur\\..*Test(\\$.*)?"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "id\\.alur\\.testing\\..*")
        })
class CoreTestApplication {}
