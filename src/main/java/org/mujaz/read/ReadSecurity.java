package org.mujaz.read;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Readers only read: no session, no cookie, no method but GET and HEAD. */
@Configuration(proxyBeanMethods = false)
class ReadSecurity {
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain readers(HttpSecurity http, ReadSettings settings) throws Exception {
        return hardened(http, settings)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable) // nothing here changes anything
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    static HttpSecurity hardened(HttpSecurity http, ReadSettings settings) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .permissionsPolicyHeader(p -> p.policy("camera=(), geolocation=(), microphone=()"))
                        .cacheControl(cache -> cache.disable()))
                .addFilterBefore(new KnownHost(settings), DisableEncodeUrlFilter.class);
    }

    /**
     * Answers only to the names a loopback server has: a page elsewhere that lets its own name point here (DNS rebinding)
     * must not read the briefs. A server opened to the network has a name we do not know, and a proxy in front.
     *
     * <p>It looks at what the browser or the proxy connects to, not at the name the proxy tells ({@code X-Forwarded-Host}):
     * the page elsewhere could send that as well, but never another {@code Host} than its own.
     */
    private static final class KnownHost extends OncePerRequestFilter {
        private static final Pattern PORT = Pattern.compile(":\\d*$");
        private final boolean local;

        KnownHost(ReadSettings settings) {
            this.local = settings.isLocal();
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String host = request.getHeader(HttpHeaders.HOST);
            boolean known = host == null // no browser leaves it out
                    || ReadSettings.OWN_NAMES.contains(PORT.matcher(host).replaceFirst(""));
            if (local && !known) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            chain.doFilter(request, response);
        }
    }
}
