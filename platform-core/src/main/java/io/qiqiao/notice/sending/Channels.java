package io.qiqiao.notice.sending;

import io.qiqiao.notice.SentMessage.State;
import io.qiqiao.notice.SmsSender;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The ways out of the platform. */
@Singleton
final class Channels {

    private final Optional<SmtpMail> mail;
    private final SmsSender sms;

    Channels(Optional<SmtpMail> mail, SmsSender sms) {
        this.mail = mail;
        this.sms = sms;
    }

    /** Sends it, and answers what it has become: sent, or kept where its way is not configured. */
    State send(OutgoingRow message) {
        return message.channel().equals("mail") ? mail(message) : sms(message);
    }

    private State mail(OutgoingRow message) {
        mail.ifPresent(smtp -> smtp.send(message));
        return mail.isPresent() ? State.SENT : State.KEPT;
    }

    private State sms(OutgoingRow message) {
        return switch (sms.send(message.id().toString(), message.recipient(), message.body())) {
            case ACCEPTED -> State.SENT;
            case NOT_CONFIGURED -> State.KEPT;
        };
    }
}
