package io.qiqiao.notice.safety;

import io.micronaut.context.annotation.Secondary;
import io.micronaut.context.annotation.Value;
import io.qiqiao.identity.safety.SafetyNews;
import io.qiqiao.identity.safety.SafetyNewsSender;
import io.qiqiao.notice.Message;
import io.qiqiao.notice.Outgoing;
import io.qiqiao.tenancy.web.TenantAddresses;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Tells by mail what was done with an account, when and from where, and what to do for whom it was not. It holds no
 * secret: the link leads to where a new password is asked for.
 */
@Singleton
@Secondary
final class TellingByMail implements SafetyNewsSender {

    private static final String TEXTS = "notice.safety.";

    private final Outgoing outgoing;
    private final TenantAddresses addresses;
    private final Messages messages;
    private final Shell shell;
    private final ZoneId zone;

    TellingByMail(
            @Named("platform") Outgoing outgoing,
            TenantAddresses addresses,
            Messages messages,
            Shell shell,
            @Value("${qiqiao.zone:Asia/Shanghai}") String zone) {
        this.outgoing = outgoing;
        this.addresses = addresses;
        this.messages = messages;
        this.shell = shell;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public void send(SafetyNews news) {
        String email = news.account().email();
        if (email == null) {
            return;
        }
        Locale language = news.language();
        String key = TEXTS + news.event().code();
        String address = news.address().isEmpty() ? messages.text(language, TEXTS + "unknown-address") : news.address();
        String body = messages.text(
                language,
                TEXTS + "body",
                news.account().name(),
                messages.text(language, key, news.detail()),
                news.account().login(),
                shell.ui(language).words().dateTime(news.at()),
                zone.getDisplayName(TextStyle.FULL, language),
                address,
                messages.say(language, news.device()),
                addresses.atPlatform("/lost-password"),
                addresses.atPlatform("/account"));
        outgoing.send(Message.Mail.of(email, messages.text(language, key + ".subject"), body));
    }
}
