package org.mujaz.read;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mujaz.Problem;
import org.mujaz.model.SentenceEncoder;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The web interface over the database of briefs. */
public final class ReadServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private ReadServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts serving.
     *
     * @param source the database; its schema must be up to date
     * @param encoder opens the sentence encoder for search by meaning, or null where there is none
     * @param control what operators may do; not used unless the settings allow changes
     * @throws Problem where the port is taken
     */
    public static ReadServer start(
            ReadSettings settings, DataSource source, Supplier<SentenceEncoder> encoder, Control control, Clock clock) {
        try {
            return new ReadServer(new SpringApplicationBuilder(sources(settings))
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .initializers(context -> {
                        // Above every other source: what stands here is part of what the command promises.
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new org.springframework.core.env.MapPropertySource(
                                        "mujaz", properties(settings)));
                        GenericApplicationContext beans = (GenericApplicationContext) context;
                        beans.registerBean("dataSource", DataSource.class, () -> source);
                        beans.registerBean("settings", ReadSettings.class, () -> settings);
                        beans.registerBean("control", Control.class, () -> control);
                        beans.registerBean("clock", Clock.class, () -> clock);
                        beans.registerBean("encoderSource", EncoderSource.class, () -> new EncoderSource(encoder));
                    })
                    .run());
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException taken) {
                    throw new Problem(
                            "port " + taken.getPort(),
                            "another program listens there",
                            "End it, or choose another with --port or --management-port",
                            e);
                }
            }
            throw e;
        }
    }

    private static Class<?>[] sources(ReadSettings settings) {
        return settings.changes()
                ? new Class<?>[] {ReadApplication.class, ChangeSecurity.class}
                : new Class<?>[] {ReadApplication.class};
    }

    /** Where readers come in. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Where health and metrics are. */
    public int managementPort() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.management.port", "-1"));
    }

    @Override
    public void close() {
        context.close();
    }

    /** Wrapped, because a bean may not be null. */
    record EncoderSource(Supplier<SentenceEncoder> encoder) {}

    /**
     * What a proxy in front tells of who asks, and by which name. Where only this machine reaches the server, the proxy is on
     * it, and no other address in what it tells is taken for a proxy's: readers have addresses like those.
     */
    private static Map<String, Object> proxied(ReadSettings settings) {
        Map<String, Object> p = new HashMap<>();
        p.put("server.forward-headers-strategy", "native");
        p.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
        p.put("server.tomcat.remoteip.host-header", "X-Forwarded-Host");
        p.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
        if (settings.isLocal()) {
            p.put("server.tomcat.remoteip.internal-proxies", "127.0.0.0/8, ::1/128");
        }
        return p;
    }

    private static Map<String, Object> properties(ReadSettings settings) {
        Map<String, Object> p = new HashMap<>();
        p.put("server.address", settings.address());
        p.put("server.port", settings.port());
        p.putAll(proxied(settings));
        p.put("server.servlet.session.timeout", "30m");
        p.put("server.servlet.session.cookie.http-only", true);
        p.put("server.servlet.session.cookie.same-site", "strict");
        p.put("server.servlet.session.tracking-modes", "cookie");
        p.put("server.error.include-message", "never");
        p.put("server.error.include-stacktrace", "never");
        p.put("server.error.whitelabel.enabled", false);
        p.put("server.compression.enabled", true);
        p.put("server.max-http-request-header-size", "16KB");
        p.put("server.tomcat.max-http-form-post-size", "256KB");
        p.put("server.tomcat.threads.max", 40);
        p.put("server.shutdown", "graceful");
        p.put("management.server.port", settings.managementPort());
        p.put("management.server.address", ReadSettings.LOOPBACK);
        p.put("management.endpoints.web.exposure.include", "health,prometheus,info");
        p.put("management.endpoint.health.show-details", "always");
        p.put("spring.thymeleaf.enabled", true);
        p.put("spring.thymeleaf.prefix", "classpath:/read/templates/");
        p.put("spring.web.resources.static-locations", "classpath:/read/static/");
        p.put("spring.web.resources.cache.cachecontrol.max-age", "1h");
        p.put("spring.mvc.static-path-pattern", "/static/**");
        p.put("spring.flyway.enabled", false);
        p.put("spring.batch.job.enabled", false);
        p.put("spring.jmx.enabled", false);
        p.put("spring.main.banner-mode", "off");
        p.put("spring.servlet.multipart.enabled", false);
        return p;
    }
}
