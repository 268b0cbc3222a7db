package io.qiqiao.notice.sending;

import io.micronaut.context.annotation.Requires;
import io.micronaut.email.javamail.sender.SessionProvider;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Sessions with the configured mail server. */
@Singleton
@Requires(beans = MailConfiguration.class)
final class MailSession implements SessionProvider {

    private final MailConfiguration configuration;

    MailSession(MailConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Session session() {
        boolean signsIn = configuration.getUsername().isPresent();
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", configuration.getHost());
        properties.setProperty("mail.smtp.port", String.valueOf(configuration.getPort()));
        properties.setProperty("mail.smtp.auth", String.valueOf(signsIn));
        String security = configuration.getSecurity();
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf("tls".equals(security)));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf("starttls".equals(security)));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf("starttls".equals(security)));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Without limits a silent server would hold its worker for ever.
        String limit = String.valueOf(configuration.getTimeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", limit);
        properties.setProperty("mail.smtp.timeout", limit);
        properties.setProperty("mail.smtp.writetimeout", limit);
        return Session.getInstance(properties, signsIn ? authenticator() : null);
    }

    private @Nullable Authenticator authenticator() {
        PasswordAuthentication answer = new PasswordAuthentication(
                configuration.getUsername().orElse(""),
                configuration.getPassword().orElse(""));
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return answer;
            }
        };
    }
}
