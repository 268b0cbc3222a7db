package io.qiqiao.library.review;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.Notice;
import io.qiqiao.notice.Recipient;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;

/** Tells both sides: the bureau what waits, the owner what was decided. */
@Singleton
class TellingOfReviews {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Inbox inbox;
    private final Messages messages;

    TellingOfReviews(Inbox inbox, Messages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    void ofSubmission(Listing listing, ReviewCase submitted) {
        String due = LocalDate.ofInstant(submitted.dueAt(), CHINA).toString();
        inbox.deliver(
                bureau(),
                new Notice(
                        "review.submission",
                        say("review.notice.submission.title", listing.title()),
                        say("review.notice.submission.body", listing.title(), due),
                        "/work/reviews/" + submitted.id(),
                        submitted.id().toString()));
        inbox.deliver(
                owner(listing),
                new Notice(
                        "review.submitted",
                        say("review.notice.submitted.title", listing.title()),
                        say("review.notice.submitted.body", listing.title(), due),
                        "/work",
                        submitted.id() + ":submitted"));
    }

    void ofDecision(Listing listing, ReviewCase decided, String state, String opinion) {
        String key = "review.notice." + state;
        inbox.deliver(
                owner(listing),
                new Notice(
                        "review." + state,
                        say(key + ".title", listing.title()),
                        say(key + ".body", listing.title(), opinion.isBlank() ? "—" : opinion),
                        "/work",
                        decided.id() + ":" + state));
    }

    private static Recipient owner(Listing listing) {
        PartyRef owner = listing.owner();
        return owner.id() == null ? bureau() : Recipient.party(owner.kind(), owner.id());
    }

    private static Recipient bureau() {
        return Recipient.party(PartyRef.BUREAU.kind(), CurrentTenant.get().code());
    }

    private String say(String key, Object... arguments) {
        return messages.text(Languages.CHINESE, key, arguments);
    }
}
