package org.mujaz.read;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Editors and operators: only here is there a session, and every change carries a token of its own (CSRF). Readers'
 * pages stay without both.
 */
@Configuration(proxyBeanMethods = false)
@Import({EditPages.class, OperatePages.class})
class ChangeSecurity {
    static final String[] PATHS = {"/login", "/logout", "/edit/**", "/operate/**"};

    @Bean
    AccountStore accounts(JdbcClient jdbc, Clock clock) {
        return new AccountStore(jdbc, clock);
    }

    @Bean
    AuditStore audit(JdbcClient jdbc, Clock clock) {
        return new AuditStore(jdbc, clock);
    }

    @Bean
    PasswordEncoder passwords() {
        return AccountStore.encoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain changes(
            HttpSecurity http, ReadSettings settings, AccountStore accounts, AuditStore audit, Clock clock)
            throws Exception {
        LoginGate gate = new LoginGate(clock);
        return ReadSecurity.hardened(http, settings)
                .securityMatcher(PATHS)
                .userDetailsService(accounts)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/login")
                        .permitAll()
                        .requestMatchers("/edit/**")
                        .hasRole("EDITOR")
                        .requestMatchers("/operate/**")
                        .hasRole("OPERATOR")
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login")
                        .successHandler((request, response, who) -> {
                            keys(request).forEach(gate::passed);
                            audit.write(who.getName(), "LOGIN", request.getRemoteAddr(), "");
                            new org.springframework.security.web.authentication
                                            .SavedRequestAwareAuthenticationSuccessHandler()
                                    .onAuthenticationSuccess(request, response, who);
                        })
                        .failureHandler((request, response, failure) -> {
                            keys(request).forEach(gate::failed);
                            audit.write(
                                    java.util.Objects.toString(request.getParameter("username"), ""),
                                    "LOGIN_FAILED",
                                    request.getRemoteAddr(),
                                    "");
                            response.sendRedirect("/login?failed");
                        }))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .addFilterBefore(new Slow(gate), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new AccountOfToday(accounts), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** A name cannot be guessed at from many addresses, nor many names from one. */
    private static List<String> keys(HttpServletRequest request) {
        return List.of("name " + request.getParameter("username"), "address " + request.getRemoteAddr());
    }

    private static final class Slow extends OncePerRequestFilter {
        private final LoginGate gate;

        Slow(LoginGate gate) {
            this.gate = gate;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean tries = request.getMethod().equals("POST")
                    && request.getServletPath().equals("/login");
            Duration wait = tries
                    ? keys(request).stream()
                            .map(gate::wait)
                            .max(Duration::compareTo)
                            .orElse(Duration.ZERO)
                    : Duration.ZERO;
            if (!wait.isZero()) {
                response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
                response.sendError(429);
                return;
            }
            chain.doFilter(request, response);
        }
    }
}
