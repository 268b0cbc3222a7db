package io.qiqiao.push.wish;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.codes.Vocabularies;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.notice.Recipient;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What a party of the current tenant wants to hear of. */
@Singleton
public class Subscriptions {

    private static final int LONGEST = 60;

    private final SubscriptionRows rows;
    private final Vocabularies vocabularies;
    private final Clock clock;

    Subscriptions(SubscriptionRows rows, Vocabularies vocabularies, Clock clock) {
        this.rows = rows;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    public List<Subscription> list(Recipient party) {
        return rows.listOf(party.kind(), party.id());
    }

    /**
     * Subscribes; doing so twice is doing so once.
     *
     * @param kind {@link Subscription#CLASSIFICATION} or {@link Subscription#SEARCH}
     * @throws Refusal invalid-input when there is no such classification, or no word to look for
     */
    @Transactional
    public void add(Recipient party, String kind, String value, UUID account) {
        String wanted = value.strip();
        switch (kind) {
            case Subscription.CLASSIFICATION -> {
                if (vocabularies.get("policy-classifications").find(wanted).isEmpty()) {
                    throw Refusal.invalid("value", "layout.not-in-vocabulary", wanted);
                }
            }
            case Subscription.SEARCH -> {
                if (wanted.isEmpty() || wanted.length() > LONGEST) {
                    throw Refusal.invalid("value", "push.search-length", LONGEST);
                }
            }
            default -> throw Refusal.invalid("kind", "layout.not-in-vocabulary", kind);
        }
        rows.add(new Subscription(Ids.next(), party.kind(), party.id(), kind, wanted, account, clock.instant()));
    }

    /** @throws Refusal not-found when it is not this party's */
    @Transactional
    public void remove(Recipient party, UUID id) {
        if (rows.remove(id, party.kind(), party.id()) == 0) {
            throw Refusal.notFound();
        }
    }
}
