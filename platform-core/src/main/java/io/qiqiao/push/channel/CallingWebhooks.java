package io.qiqiao.push.channel;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.push.rule.PushRuleSet;
import io.qiqiao.push.rule.PushRules;
import io.qiqiao.push.turn.TakingTurns;
import io.qiqiao.push.turn.TurnHandler;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the calls that are due, outside of any transaction; one that fails is made again after a while that grows. */
@Singleton
class CallingWebhooks implements TurnHandler {

    /** The turn by which calls are made. */
    static final String WHAT = "webhook";

    private final WebhookRows rows;
    private final Webhooks webhooks;
    private final WebhookClient client;
    private final Marking marking;

    CallingWebhooks(WebhookRows rows, Webhooks webhooks, WebhookClient client, Marking marking) {
        this.rows = rows;
        this.webhooks = webhooks;
        this.client = client;
        this.marking = marking;
    }

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    public void handle(List<UUID> subjects) {
        subjects.forEach(id ->
                rows.findCall(id).filter(call -> call.state().equals("waiting")).ifPresent(this::call));
    }

    private void call(WebhookCall call) {
        Optional<Webhook> webhook = rows.find(call.enterprise());
        if (webhook.isEmpty()) {
            marking.gone(call);
            return;
        }
        String address = webhook.get().address();
        Optional<String> problem = client.findProblem(address, webhooks.secret(webhook.get()), call.id(), call.body());
        marking.called(call, problem.orElse(null));
    }

    /** Notes what became of a call. */
    @Singleton
    static class Marking {

        private final WebhookRows rows;
        private final TakingTurns turns;
        private final PushRuleSet rules;
        private final Clock clock;

        Marking(WebhookRows rows, TakingTurns turns, PushRuleSet rules, Clock clock) {
            this.rows = rows;
            this.turns = turns;
            this.rules = rules;
            this.clock = clock;
        }

        @Transactional
        void gone(WebhookCall call) {
            rows.mark(call.id(), "failed", call.attempts(), CallSoFar.NO_ADDRESS, null);
        }

        /** A call that was made outside of turns, and is not made again. */
        @Transactional
        void tried(UUID call, UUID enterprise, String body, @Nullable String problem) {
            Instant now = clock.instant();
            rows.addCall(call, enterprise, body, now);
            rows.mark(call, problem == null ? "sent" : "failed", 1, problem, problem == null ? now : null);
        }

        @Transactional
        void called(WebhookCall call, @Nullable String problem) {
            Instant now = clock.instant();
            int attempts = call.attempts() + 1;
            PushRules.Retries retries = rules.rules().webhook();
            if (problem == null) {
                rows.mark(call.id(), "sent", attempts, null, now);
            } else if (attempts >= retries.attempts()) {
                rows.mark(call.id(), "failed", attempts, problem, null);
            } else {
                rows.mark(call.id(), "waiting", attempts, problem, null);
                turns.add(WHAT, call.id(), now.plus(retries.waitAfter(attempts)));
            }
        }
    }
}
