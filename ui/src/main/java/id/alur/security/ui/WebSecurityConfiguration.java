package id.alur.security.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import id.alur.security.Sessions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Every page needs a log-in unless it says otherwise. */
@Configuration
@EnableWebSecurity
class WebSecurityConfiguration {

    /** Plain pages with what they load, and whether we are there. */
    private static final String[] FOR_EVERYBODY = {
        LogInPage.PATH, "/surat/periksa/*", "/plain.css", "/letter-check.js", "/icons/alur.svg", "/actuator/health/**"
    };

    /** Tells the browser what of us to forget. */
    private static final String CLEAR = "Clear-Site-Data";

    /** One for all application contexts of a process, as the holder that knows it: with two, one would look where nobody wrote. */
    private static final SecurityContextHolderStrategy SECURITY_CONTEXT = new PageSecurityContext();

    /** Known to the static holder at once: beans that start up as the system need it before Vaadin would set it. */
    @Bean
    static SecurityContextHolderStrategy securityContextHolderStrategy() {
        SecurityContextHolder.setContextHolderStrategy(SECURITY_CONTEXT);
        return SECURITY_CONTEXT;
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Sessions sessions,
            OpenSessions open,
            LogInWays ways,
            RequestUtil vaadinRequests,
            NavigationAccessControl pages) {
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, FOR_EVERYBODY)
                        .permitAll()
                        .requestMatchers(WebSecurityConfiguration::isOfOpenPage)
                        .permitAll());
        // The server says them on every answer (AnswerHeaders).
        http.headers(AbstractHttpConfigurer::disable);
        http.addFilterBefore(new SingleFields(), UsernamePasswordAuthenticationFilter.class);
        http.addFilterAfter(new AccountGuard(sessions, open), SecurityContextHolderFilter.class);
        // Pages carry a token of Vaadin's own; the log-in form, before there is a session, one that a cookie has too.
        http.csrf(csrf -> csrf.csrfTokenRepository(formTokens())
                .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest));
        // Where somebody was going is in the address of the log-in page.
        http.requestCache(RequestCacheConfigurer::disable);
        http.exceptionHandling(
                failures -> failures.authenticationEntryPoint(ways::ask).accessDeniedHandler(ways::deny));
        // What a page left in the session of somebody else is not for the next one.
        http.sessionManagement(management -> management.sessionFixation(SessionFixationConfigurer::newSession));
        http.formLogin(form -> form.loginPage(LogInPage.PATH)
                .permitAll()
                .successHandler(ways::enter)
                .failureHandler(ways::refuse));
        pages.setLoginView(LogInPage.PATH);
        return http.with(vaadin(), vaadin -> vaadin.logoutSuccessHandler(WebSecurityConfiguration::loggedOut)
                        .enableAuthorizedRequestsConfiguration(false)
                        .enableCsrfConfiguration(false)
                        .enableExceptionHandlingConfiguration(false)
                        .enableRequestCacheConfiguration(false))
                // An address that is no page leads to the page that says so, not to the browser's own 403.
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /**
     * What an open page sends by itself after its session has ended: Vaadin answers that it has, which leads to the log-in page. None of
     * these begins a session; whatever could is for people who are logged in.
     */
    private static boolean isOfOpenPage(HttpServletRequest request) {
        String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        return ApplicationConstants.REQUEST_TYPE_UIDL.equals(type)
                || ApplicationConstants.REQUEST_TYPE_HEARTBEAT.equals(type);
    }

    private static CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("alur-form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    private static void loggedOut(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) throws IOException {
        // Pages are in no cache; whatever a part of them kept in the browser goes.
        response.setHeader(CLEAR, "\"storage\"");
        new UidlRedirectStrategy().sendRedirect(request, response, LogInPage.AFTER_LOGOUT);
    }
}
