package io.qiqiao.push.run;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.exchange.Exchange;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.push.delivery.PolicyInForce;
import io.qiqiao.push.delivery.PushedItems;
import io.qiqiao.push.turn.TurnHandler;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Tells the issuer how far the current tenant is, and later what became of what was delivered. */
@Singleton
class TellingReach implements TurnHandler {

    private final Exchange exchange;
    private final KeepingReach keeping;
    private final ReachRows rows;
    private final PoliciesInForce policies;

    TellingReach(Exchange exchange, KeepingReach keeping, ReachRows rows, PoliciesInForce policies) {
        this.exchange = exchange;
        this.keeping = keeping;
        this.rows = rows;
        this.policies = policies;
    }

    @Transactional
    void progress(HereOrder order, HereStep step) {
        tell(order.issuer(), news(order, step, "running", null));
    }

    @Transactional
    void ended(HereOrder order, HereStep step) {
        List<ReachRow> counts = order.deed() == Deed.PUBLISH ? rows.count(order.policy(), order.version()) : null;
        tell(order.issuer(), news(order, step, "done", counts));
    }

    @Override
    public String what() {
        return PushedItems.REACH;
    }

    @Override
    @Transactional
    public void handle(List<UUID> subjects) {
        for (UUID id : subjects) {
            for (PolicyInForce policy : policies.listReachDue(id)) {
                policies.reachTold(policy.policy(), policy.version());
                List<ReachRow> counts = rows.count(policy.policy(), policy.version());
                tell(
                        policy.issuer(),
                        new ReachNews(policy.policy(), policy.version(), Deed.PUBLISH, null, 0, 0, counts));
            }
        }
    }

    private static ReachNews news(
            HereOrder order, HereStep step, String state, @org.jspecify.annotations.Nullable List<ReachRow> counts) {
        return new ReachNews(order.policy(), order.version(), order.deed(), state, step.looked(), step.total(), counts);
    }

    private void tell(String issuer, ReachNews news) {
        TenantId above = TenantId.of(issuer);
        if (above.equals(CurrentTenant.get())) {
            keeping.keep(above, news);
        } else {
            exchange.sendAbout(news.policy(), above, ReachNews.TOPIC, news);
        }
    }
}
