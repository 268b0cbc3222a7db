package io.qiqiao.push.channel;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Lets an enterprise see whether its own address answers, and what became of the last calls. */
@Singleton
public class TryingWebhooks {

    private final WebhookRows rows;
    private final Webhooks webhooks;
    private final WebhookClient client;
    private final CallOfItems bodies;
    private final CallingWebhooks.Marking marking;

    TryingWebhooks(
            WebhookRows rows,
            Webhooks webhooks,
            WebhookClient client,
            CallOfItems bodies,
            CallingWebhooks.Marking marking) {
        this.rows = rows;
        this.webhooks = webhooks;
        this.client = client;
        this.bodies = bodies;
        this.marking = marking;
    }

    /**
     * Calls the address now, once, with an event of its own, outside of any transaction.
     *
     * @return whether it was accepted
     * @throws Refusal wrong-state where there is no address
     */
    public boolean call(UUID enterprise) {
        Webhook webhook =
                rows.find(enterprise).orElseThrow(() -> Refusal.of(ErrorCode.WRONG_STATE, "push.webhook.none"));
        UUID call = Ids.next();
        String body = bodies.trial(call);
        String problem = client.findProblem(webhook.address(), webhooks.secret(webhook), call, body)
                .orElse(null);
        marking.tried(call, enterprise, body, problem);
        return problem == null;
    }

    /** The last calls, the newest first. */
    public List<CallSoFar> list(UUID enterprise, int size) {
        return rows.listCalls(enterprise, size);
    }
}
