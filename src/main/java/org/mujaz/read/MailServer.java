package org.mujaz.read;

import java.time.Duration;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The server that every mail goes through, a night's digest and word of its end alike.
 *
 * @param host its name, or "" where no mail is sent
 * @param port its port
 * @param user who logs in there, or ""
 * @param password with what
 * @param encrypted whether the connection is turned into TLS (STARTTLS) and refused where that fails
 * @param timeout how long it may take to connect, to answer, and to take what it is sent
 */
public record MailServer(String host, int port, String user, String password, boolean encrypted, Duration timeout) {
    public JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        Properties properties = sender.getJavaMailProperties();
        String millis = String.valueOf(timeout.toMillis());
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password);
            properties.put("mail.smtp.auth", "true");
        }
        properties.put("mail.smtp.starttls.enable", String.valueOf(encrypted));
        properties.put("mail.smtp.starttls.required", String.valueOf(encrypted));
        return sender;
    }
}
