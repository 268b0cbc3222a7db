package io.qiqiao.notice.invitation;

import io.micronaut.context.annotation.Secondary;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.PasswordResetSender;
import io.qiqiao.notice.Message;
import io.qiqiao.notice.Outgoing;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a link for a new password as a mail, or as a short message to those who have a phone only. */
@Singleton
@Secondary
final class ResettingByMail implements PasswordResetSender {

    private static final Logger LOG = LoggerFactory.getLogger(ResettingByMail.class);

    private final Outgoing outgoing;
    private final Messages messages;
    private final Shell shell;

    ResettingByMail(@Named("platform") Outgoing outgoing, Messages messages, Shell shell) {
        this.outgoing = outgoing;
        this.messages = messages;
        this.shell = shell;
    }

    @Override
    public void send(PasswordReset reset, Account account) {
        Locale language = Languages.CHINESE;
        String until = shell.ui(language).words().dateTime(reset.expiresAt());
        String body = messages.text(
                language, "notice.password-reset.body", account.name(), account.login(), reset.link(), until);
        if (account.email() != null) {
            String subject = messages.text(language, "notice.password-reset.subject");
            outgoing.send(Message.Mail.of(account.email(), subject, body));
        } else if (account.phone() != null) {
            outgoing.send(Message.Sms.of(account.phone(), body));
        } else {
            LOG.warn("account {} has neither mail nor phone: no link can be sent to it", account.id());
        }
    }
}
