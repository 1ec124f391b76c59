package org.mujaz.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the templates outside the web server, with the stylesheet inside the page. */
final class Pages {
    private static final SpringTemplateEngine ENGINE = engine();
    private static final String CSS = resource("/read/static/mujaz.css");

    private Pages() {}

    static String render(String template, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("css", CSS);
        return ENGINE.process(template, new Context(Locale.ENGLISH, all));
    }

    /** Where the templates lie, for the web server's engine as well. */
    static ClassLoaderTemplateResolver templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix("read/templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    private static SpringTemplateEngine engine() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates());
        return engine;
    }

    static String resource(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
