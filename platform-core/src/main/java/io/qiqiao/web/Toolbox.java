package io.qiqiao.web;

import io.micronaut.context.annotation.Value;
import io.qiqiao.web.asset.Assets;
import io.qiqiao.web.text.Messages;
import io.qiqiao.web.text.Wording;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/** Makes the toolbox that every template gets. */
@Singleton
final class Toolbox {

    private final Messages messages;
    private final Assets assets;
    private final Templates templates;
    private final Clock clock;

    /** @param zone the time zone in which people read dates, as an IANA name */
    Toolbox(
            Messages messages,
            Assets assets,
            Templates templates,
            Clock clock,
            @Value("${qiqiao.zone:Asia/Shanghai}") String zone) {
        this.messages = messages;
        this.assets = assets;
        this.templates = templates;
        this.clock = clock.withZone(ZoneId.of(zone));
    }

    Ui ui(Locale locale) {
        return new Ui(messages, new Wording(messages, locale, clock), assets, templates::content);
    }
}
