package io.qiqiao.admin.isolation.scene;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.eligibility.sql.SqlCondition;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Role;
import io.qiqiao.kernel.Ids;
import io.qiqiao.notice.Recipient;
import io.qiqiao.push.delivery.Delivering;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.push.delivery.PolicyInForce;
import io.qiqiao.push.delivery.PushedItems;
import io.qiqiao.push.delivery.Stretch;
import io.qiqiao.push.delivery.Wording;
import io.qiqiao.push.rule.Rhythm;
import io.qiqiao.push.saved.SavedQuestion;
import io.qiqiao.push.saved.SavedSearches;
import io.qiqiao.push.wish.Subscription;
import io.qiqiao.push.wish.Subscriptions;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Puts canaries into what reached the tenant's enterprise, and into what it wants to hear of. */
final class PushInTheScene {

    private static final String ENTERPRISE = "enterprise";
    private static final String LIBRARY = "push";
    /** What somebody wants to be told of: their own may take it away while it is looked for. */
    private static final String WISH = "wish";

    private final PoliciesInForce policies;
    private final Delivering delivering;
    private final PushedItems items;
    private final Subscriptions subscriptions;
    private final SavedSearches savedSearches;
    private final Accounts accounts;
    private final TransactionOperations<Connection> transactions;
    private final Canaries canaries;
    private final Clock clock;

    PushInTheScene(ApplicationContext context, TransactionOperations<Connection> transactions, Canaries canaries) {
        this.policies = context.getBean(PoliciesInForce.class);
        this.delivering = context.getBean(Delivering.class);
        this.items = context.getBean(PushedItems.class);
        this.subscriptions = context.getBean(Subscriptions.class);
        this.savedSearches = context.getBean(SavedSearches.class);
        this.accounts = context.getBean(Accounts.class);
        this.transactions = transactions;
        this.canaries = canaries;
        this.clock = context.getBean(Clock.class);
    }

    /** The tenant is bound. */
    void fill(SceneTenant tenant) {
        UUID enterprise = UUID.fromString(tenant.record(ENTERPRISE, Variant.OWN));
        item(tenant, enterprise);
        subscription(tenant, enterprise);
        savedSearch(tenant);
    }

    private void savedSearch(SceneTenant tenant) {
        SavedQuestion question =
                new SavedQuestion(word(tenant, WISH), List.of(), List.of(), List.of(), List.of(), null);
        tenant.has(
                "saved-search",
                savedSearches
                        .save(member(tenant), word(tenant, WISH), question, Rhythm.DAILY)
                        .id()
                        .toString());
    }

    private void item(SceneTenant tenant, UUID enterprise) {
        PolicyInForce policy = policy(tenant, word(tenant, LIBRARY));
        Wording words = new Wording(policy.title(), policy.title(), policy.title(), policy.title());
        transactions.executeWrite(status -> {
            policies.add(policy);
            return delivering.deliver(
                    policy,
                    new SqlCondition("true", List.of()),
                    new Stretch.Named(List.of(enterprise)),
                    words,
                    "subscribed");
        });
        tenant.has(
                "item",
                items.list(enterprise, false, null, 1).items().getFirst().id().toString());
    }

    private PolicyInForce policy(SceneTenant tenant, String title) {
        return new PolicyInForce(
                Ids.next(),
                1,
                tenant.id().code(),
                title,
                title,
                null,
                null,
                null,
                null,
                "",
                null,
                "active",
                null,
                clock.instant());
    }

    private void subscription(SceneTenant tenant, UUID enterprise) {
        Recipient party = Recipient.party(ENTERPRISE, enterprise.toString());
        subscriptions.add(party, Subscription.SEARCH, word(tenant, WISH), member(tenant));
        tenant.has("subscription", subscriptions.list(party).getFirst().id().toString());
    }

    private UUID member(SceneTenant tenant) {
        return accounts.findBySignInName(tenant.person(Role.ENTERPRISE).login())
                .orElseThrow()
                .id();
    }

    private String word(SceneTenant tenant, String library) {
        String login = tenant.person(Role.ENTERPRISE).login();
        return canaries.place(Canary.within(canaries.word(), library, tenant.relation(), login));
    }
}
