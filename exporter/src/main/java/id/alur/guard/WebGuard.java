package id.alur.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.WebFilter;

/**
 * Refuses every HTTP request without the password; found by the engine on its class path. 8.5 serves by WebFlux, 8.6 by servlets.
 * A page in a browser cannot send the password, and learns nothing from the refusal.
 */
@AutoConfiguration
public class WebGuard {

    private static final String AUTHORIZATION = "Authorization";

    /** Only whether the engine is alive may be asked by anybody. */
    private static boolean admits(Password password, String method, String path, @Nullable String authorization) {
        boolean health = method.equals("GET") && path.matches("/actuator/health(/[a-z]+)?");
        return health || password.admits(authorization);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    static class Reactive {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        WebFilter alurGuard() {
            Password password = Password.configured();
            return (exchange, chain) -> {
                var request = exchange.getRequest();
                if (admits(
                        password,
                        request.getMethod().name(),
                        request.getPath().value(),
                        request.getHeaders().getFirst(AUTHORIZATION))) {
                    return chain.filter(exchange);
                }
                exchange.getResponse().setStatusCode(HttpStatus.UNAUTHORIZED);
                return exchange.getResponse().setComplete();
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Servlet {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        Filter alurGuard() {
            Password password = Password.configured();
            return (request, response, chain) -> {
                if (request instanceof HttpServletRequest http
                        && admits(password, http.getMethod(), http.getRequestURI(), http.getHeader(AUTHORIZATION))) {
                    chain.doFilter(request, response);
                } else if (response instanceof HttpServletResponse refusal) {
                    refusal.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                }
            };
        }
    }
}
