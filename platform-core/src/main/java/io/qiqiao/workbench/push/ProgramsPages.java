package io.qiqiao.workbench.push;

import io.qiqiao.identity.Actor;
import io.qiqiao.push.feed.Feeds;
import io.qiqiao.push.wish.PartyOf;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.web.TenantAddresses;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.push.ProgramsPage.Shown;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words how a party's own programs learn of policies. */
@Singleton
class ProgramsPages {

    private static final String GENERAL = "/feeds/policies.atom";

    private final WebhookPart webhooks;
    private final Feeds feeds;
    private final TenantAddresses addresses;

    ProgramsPages(WebhookPart webhooks, Feeds feeds, TenantAddresses addresses) {
        this.webhooks = webhooks;
        this.feeds = feeds;
        this.addresses = addresses;
    }

    ProgramsPage of(Actor actor, SentAddress sent, List<Shown> shown, @Nullable FlashNote flash, Ui ui) {
        return new ProgramsPage(
                flash,
                shown,
                PartyOf.isEnterprise(actor) ? webhooks.of(PartyOf.enterprise(actor), sent, ui) : null,
                feed(actor, ui));
    }

    /** What a new secret of the webhook is shown as. */
    static List<Shown> secret(String secret) {
        return List.of(new Shown(Label.of("push.programs.secret"), secret));
    }

    /** The addresses of a feed with this token. */
    List<Shown> feedOf(String token) {
        return List.of(
                shown("push.programs.feed.atom", token, "atom"), shown("push.programs.feed.json", token, "json"));
    }

    private Shown shown(String key, String token, String form) {
        return new Shown(Label.of(key), at("/feeds/" + token + "/policies." + form));
    }

    private ProgramsPage.Feed feed(Actor actor, Ui ui) {
        Optional<Instant> since = feeds.findSince(PartyOf.of(actor));
        String path = PushPaths.PROGRAMS + "/feed";
        return new ProgramsPage.Feed(
                since.map(moment ->
                                Label.of("push.programs.feed.since", ui.words().dateTime(moment)))
                        .orElse(Label.of("push.programs.feed.none")),
                since.isPresent()
                        ? List.of(
                                Link.deed(path, "push.programs.feed.renew"),
                                Link.deed(path + "/removal", "push.programs.feed.end")
                                        .as(Tone.OFF))
                        : List.of(Link.deed(path, "push.programs.feed.make").as(Tone.ACCENT)),
                at(GENERAL));
    }

    private String at(String path) {
        return addresses.at(CurrentTenant.get(), path).toString();
    }
}
