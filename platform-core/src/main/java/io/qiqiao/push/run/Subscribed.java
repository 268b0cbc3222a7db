package io.qiqiao.push.run;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.eligibility.sql.SqlCondition;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.Notice;
import io.qiqiao.notice.Recipient;
import io.qiqiao.push.delivery.Audience;
import io.qiqiao.push.delivery.Delivering;
import io.qiqiao.push.delivery.PolicyInForce;
import io.qiqiao.push.delivery.PolicyWords;
import io.qiqiao.push.delivery.Stretch;
import io.qiqiao.push.delivery.Wording;
import io.qiqiao.push.turn.TakingTurns;
import io.qiqiao.push.wish.MatchingSubscriptions;
import io.qiqiao.push.wish.Subscription;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Brings a policy to those who subscribed to what it is about: stations, institutions, the bureau's own people; enterprises
 * only where the policy does not say itself whom it concerns.
 */
@Singleton
class Subscribed {

    private static final String ENTERPRISE = "enterprise";
    private static final SqlCondition ALL = new SqlCondition("true", List.of());

    private final MatchingSubscriptions matching;
    private final Audience audience;
    private final Delivering delivering;
    private final PolicyWords words;
    private final TakingTurns turns;
    private final Inbox inbox;

    Subscribed(
            MatchingSubscriptions matching,
            Audience audience,
            Delivering delivering,
            PolicyWords words,
            TakingTurns turns,
            Inbox inbox) {
        this.matching = matching;
        this.audience = audience;
        this.delivering = delivering;
        this.words = words;
        this.turns = turns;
        this.inbox = inbox;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deliver(PolicyInForce policy) {
        List<Subscription> fitting = matching.list(policy);
        Wording wording = words.ofSubscribed(policy);
        parties(policy, fitting, wording);
        List<UUID> enterprises = fitting.stream()
                .filter(one -> one.partyKind().equals(ENTERPRISE))
                .map(one -> UUID.fromString(one.partyId()))
                .distinct()
                .toList();
        if (!enterprises.isEmpty() && !audience.isStructured(policy)) {
            delivering
                    .deliver(policy, ALL, new Stretch.Named(enterprises), wording, "subscribed")
                    .dueAt()
                    .forEach(due -> turns.add("dispatch", null, due));
        }
    }

    private void parties(PolicyInForce policy, List<Subscription> fitting, Wording wording) {
        Collection<Recipient> recipients = fitting.stream()
                .filter(one -> !one.partyKind().equals(ENTERPRISE))
                .map(one -> Recipient.party(one.partyKind(), one.partyId()))
                .distinct()
                .toList();
        if (!recipients.isEmpty()) {
            boolean corrected = policy.corrects() != null;
            inbox.deliverToAll(
                    recipients,
                    new Notice(
                            "push.subscription",
                            corrected ? wording.corrected() : wording.title(),
                            corrected ? wording.correctedBody() : wording.body(),
                            "/policies/" + policy.policy(),
                            policy.key()));
        }
    }
}
