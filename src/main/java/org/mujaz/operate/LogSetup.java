package org.mujaz.operate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;

/**
 * Sets up the log in code: reading it from XML takes longer than a question on the command line. One line says the run,
 * the step and the release it is about; {@link LogSettings} decides how much is said and in which form.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level run=%X{run:--} step=%X{step:--}"
            + " release=%X{release:--} %m%n";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        boolean json = System.getProperty("mujaz.log.form", "text").equals("json");
        String libraries = System.getProperty("mujaz.log.libraries");
        EncoderBase<ILoggingEvent> encoder = json ? json() : text(libraries != null);
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder((Encoder<ILoggingEvent>) encoder);
        appender.start();
        context.getLogger("ROOT").addAppender(appender);
        context.getLogger("ROOT").setLevel(Level.toLevel(libraries, Level.ERROR));
        context.getLogger("org.mujaz").setLevel(Level.toLevel(System.getProperty("mujaz.log.level"), Level.WARN));
        if (libraries == null) {
            // What fails in these is told by Mujaz in one line; they would print a stack trace on the way.
            context.getLogger("org.springframework").setLevel(Level.OFF);
            context.getLogger("com.zaxxer.hikari").setLevel(Level.OFF);
            context.getLogger("org.flywaydb").setLevel(Level.OFF);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static EncoderBase<ILoggingEvent> text(boolean stacks) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(stacks ? LINE : LINE + "%nopex");
        return encoder;
    }

    private static EncoderBase<ILoggingEvent> json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        return encoder;
    }
}
