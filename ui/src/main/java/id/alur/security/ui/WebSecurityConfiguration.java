package id.alur.security.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import id.alur.security.LogInPaused;
import id.alur.security.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Every page needs a log-in unless it says otherwise; what the browser may load comes from us alone. */
@Configuration
@EnableWebSecurity
class WebSecurityConfiguration {

    /** Vaadin's bootstrap needs inline scripts and eval; everything from another origin stays shut out. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /** One for all application contexts of a process, as the holder that knows it: with two, one would look where nobody wrote. */
    private static final SecurityContextHolderStrategy SECURITY_CONTEXT = new PageSecurityContext();

    /** Known to the static holder at once: beans that start up as the system need it before Vaadin would set it. */
    @Bean
    static SecurityContextHolderStrategy securityContextHolderStrategy() {
        SecurityContextHolder.setContextHolderStrategy(SECURITY_CONTEXT);
        return SECURITY_CONTEXT;
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Sessions sessions, OpenSessions open) {
        // The log-in page wears our style sheets too; they are no pages, so that nothing else lets them through.
        // Strangers check letters.
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        HttpMethod.GET,
                        "/actuator/health/**",
                        "/*.css",
                        "/surat/periksa/*",
                        "/letter-check.js",
                        "/icons/*.svg")
                .permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")));
        http.addFilterAfter(new AccountGuard(sessions, open), SecurityContextHolderFilter.class);
        http.with(vaadin(), vaadin -> vaadin.loginView(LoginView.class, LoginView.AFTER_LOGOUT)
                // An address that is no page leads to the page that says so, not to the browser's own 403.
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        // After Vaadin's part, which names the log-in page: Spring's own would stand before it.
        return http.formLogin(form -> form.failureHandler(WebSecurityConfiguration::refuse))
                .build();
    }

    /** Back to the form, with how long to wait if it is that. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String reason =
                why instanceof LogInPaused paused ? "tunggu=" + paused.pause().toSeconds() : "error";
        response.sendRedirect(request.getContextPath() + "/" + LoginView.PATH + "?" + reason);
    }
}
