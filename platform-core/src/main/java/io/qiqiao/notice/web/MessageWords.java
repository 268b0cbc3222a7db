package io.qiqiao.notice.web;

import io.qiqiao.notice.InboxItem;
import io.qiqiao.notice.KindOfNotice;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/**
 * Says what a notice is about and why it came, by its topic: {@code notice.kind.*} and {@code notice.why.*}. A topic without
 * words of its own has those of its kind, and a kind without any those of whatever else there is.
 */
@Singleton
class MessageWords {

    private static final String OTHER = "other";

    private final Messages messages;

    MessageWords(Messages messages) {
        this.messages = messages;
    }

    Label kind(String kind) {
        return first("notice.kind.", kind);
    }

    Label why(String topic) {
        return first("notice.why.", topic, KindOfNotice.of(topic));
    }

    /** Whether others read it, too. */
    Label whom(InboxItem item) {
        return Label.of(item.personal() ? "notice.whom.account" : "notice.whom.party");
    }

    private Label first(String bundle, String... names) {
        return Label.of(Stream.of(names)
                .map(name -> bundle + name)
                .filter(key -> messages.find(Languages.CHINESE, key).isPresent())
                .findFirst()
                .orElse(bundle + OTHER));
    }
}
