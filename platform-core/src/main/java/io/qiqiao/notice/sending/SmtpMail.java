package io.qiqiao.notice.sending;

import io.micronaut.context.annotation.Requires;
import io.micronaut.email.Email;
import io.micronaut.email.EmailException;
import io.micronaut.email.TransactionalEmailSender;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Objects;

/** Hands mail to the configured server. */
@Singleton
@Requires(beans = MailConfiguration.class)
final class SmtpMail {

    private final TransactionalEmailSender<Message, ?> sender;
    private final MailConfiguration configuration;

    SmtpMail(TransactionalEmailSender<Message, ?> sender, MailConfiguration configuration) {
        this.sender = sender;
        this.configuration = configuration;
    }

    /** @throws EmailException when the server does not take it */
    void send(OutgoingRow mail) {
        Email email = Email.builder()
                .from(configuration.getFrom())
                .to(mail.recipient())
                .subject(Objects.requireNonNull(mail.subject(), "a mail has a subject"))
                .body(mail.body())
                .build();
        // Whoever gets it twice, after a crash between sending and marking, can see that it is one.
        sender.send(email, message -> head(message, mail));
    }

    private static void head(Message message, OutgoingRow mail) {
        try {
            message.setHeader("X-Qiqiao-Message", mail.id().toString());
            String unsubscribe = mail.unsubscribe();
            if (unsubscribe != null) {
                message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
                // By RFC 8058 a program posts over TLS alone.
                if (unsubscribe.startsWith("https:")) {
                    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
                }
            }
        } catch (MessagingException broken) {
            throw new EmailException(broken);
        }
    }
}
