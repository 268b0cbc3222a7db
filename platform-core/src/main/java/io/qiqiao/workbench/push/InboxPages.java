package io.qiqiao.workbench.push;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.kernel.Slice;
import io.qiqiao.push.delivery.PushedItem;
import io.qiqiao.push.delivery.PushedItems;
import io.qiqiao.push.wish.Preferences;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words what reached an enterprise. */
@Singleton
class InboxPages {

    private static final int SIZE = 20;

    private final PushedItems items;
    private final Preferences preferences;
    private final TenantDirectory tenants;
    private final Vocabularies vocabularies;

    InboxPages(PushedItems items, Preferences preferences, TenantDirectory tenants, Vocabularies vocabularies) {
        this.items = items;
        this.preferences = preferences;
        this.tenants = tenants;
        this.vocabularies = vocabularies;
    }

    InboxPage list(UUID enterprise, boolean starred, @Nullable String after, Ui ui) {
        Slice<PushedItem> found = items.list(enterprise, starred, after, SIZE);
        List<Item> shown = found.items().stream().map(item -> item(item, ui)).toList();
        String next = found.next() == null
                ? ""
                : PushPaths.INBOX + "?after=" + found.next() + (starred ? "&starred=true" : "");
        boolean refused = preferences.get(enterprise).refused();
        return new InboxPage(
                List.of(
                        Chip.of("push.inbox.all", -1, PushPaths.INBOX, !starred),
                        Chip.of("push.inbox.starred", -1, PushPaths.INBOX + "?starred=true", starred)),
                shown,
                new Paging(Label.of("push.inbox.unread", items.countUnopened(enterprise)), "", next),
                refused ? Notice.of(Tone.ACCENT, "push.inbox.refused", Link.to(PushPaths.WISHES, "push.wishes")) : null,
                shown.isEmpty()
                        ? Notice.empty("mail", "push.inbox.none", Link.to(PushPaths.WISHES, "push.wishes"))
                        : null);
    }

    private Item item(PushedItem item, Ui ui) {
        String text = item.changed().isEmpty() ? "" : ui.text("push.item.changed", changed(item, ui));
        return Item.of(PushPaths.item(item.id()), item.title(), text)
                .tagged(tags(item).toArray(Tag[]::new))
                .above(above(item, ui).toArray(Label[]::new));
    }

    List<Tag> tags(PushedItem item) {
        List<Tag> tags = new ArrayList<>();
        if (!item.isDelivered()) {
            tags.add(Tag.of(Tone.OFF, "push.state." + item.state()));
        } else if (item.openedAt() == null) {
            tags.add(Tag.of(Tone.ACCENT, "push.unread"));
        }
        if (!item.changed().isEmpty()) {
            tags.add(Tag.of(Tone.WARM, "push.corrected"));
        }
        if (!item.fit().equals("yes")) {
            tags.add(Tag.of(Tone.NEUTRAL, "push.fit." + item.fit()));
        }
        if (item.starred()) {
            tags.add(Tag.of(Tone.WARM, "push.starred"));
        }
        return tags;
    }

    List<Label> above(PushedItem item, Ui ui) {
        List<Label> above = new ArrayList<>();
        above.add(Label.text(
                tenants.find(TenantId.of(item.issuer())).map(Tenant::name).orElse(item.issuer())));
        if (item.classification() != null) {
            above.add(Label.text(vocabularies.get("policy-classifications").name(item.classification(), ui.locale())));
        }
        above.add(Label.text(ui.words().ago(item.deliveredAt())));
        return above;
    }

    /** The changed fields by the names of the policy's form. */
    String changed(PushedItem item, Ui ui) {
        return String.join(
                ui.text("push.and"),
                item.changed().stream()
                        .map(field -> ui.text("policy.field." + field))
                        .toList());
    }
}
