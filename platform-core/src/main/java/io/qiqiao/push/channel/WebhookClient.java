package io.qiqiao.push.channel;

import io.qiqiao.push.rule.PushRuleSet;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Calls addresses. Whatever is not plainly accepted has failed; where an answer sends elsewhere, nobody goes. */
@Singleton
class WebhookClient {

    private static final int SUCCESSES = 200;
    private static final int HUNDRED = 100;

    private final PushRuleSet rules;
    private final CallableAddress callable;
    private final Clock clock;
    private final HttpClient client;

    WebhookClient(PushRuleSet rules, CallableAddress callable, Clock clock) {
        this.rules = rules;
        this.callable = callable;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(rules.rules().webhook().timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @PreDestroy
    void stop() {
        client.shutdownNow();
    }

    /** Calls it; the answer is why it failed, as {@link CallSoFar#problem} says, or empty. */
    Optional<String> findProblem(String address, String secret, UUID call, String body) {
        Optional<URI> allowed = callable.findAllowed(address);
        if (allowed.isEmpty()) {
            return Optional.of(CallSoFar.REFUSED);
        }
        try {
            int status = client.send(request(allowed.get(), secret, call, body), BodyHandlers.discarding())
                    .statusCode();
            return status / HUNDRED * HUNDRED == SUCCESSES
                    ? Optional.empty()
                    : Optional.of(CallSoFar.ANSWERED + status);
        } catch (IOException broken) {
            return Optional.of(CallSoFar.UNREACHABLE + broken.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private HttpRequest request(URI address, String secret, UUID call, String body) {
        long seconds = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(address)
                .timeout(rules.rules().webhook().timeout())
                .header("Content-Type", "application/json")
                .header("Qiqiao-Call", call.toString())
                .header("Qiqiao-Signature", WebhookSignature.of(secret, seconds, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
