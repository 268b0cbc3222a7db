package io.qiqiao.notice.sms;

import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.qiqiao.notice.SmsSender;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Posts messages to the configured provider. Whatever it does not plainly take is tried again by the sender. */
@Singleton
@Requires(beans = SmsConfiguration.class)
final class SmsByHttp implements SmsSender {

    private static final int LONGEST_ANSWER = 65_536;
    private static final int LONGEST_OUTCOME = 40;
    private static final int SUCCESSES = 200;

    private final SmsConfiguration configuration;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient client;

    SmsByHttp(SmsConfiguration configuration, JsonMapper json, Clock clock) {
        this.configuration = configuration;
        this.json = json;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(configuration.getTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Answer send(String message, String phone, String body) {
        String time = String.valueOf(clock.instant().getEpochSecond());
        SmsRequest values = new SmsRequest(Map.of("message", message, "phone", phone, "text", body, "time", time));
        HttpResponse<byte[]> answer = post(request(values, time));
        requireTaken(answer);
        return Answer.ACCEPTED;
    }

    @PreDestroy
    void stop() {
        client.shutdownNow();
    }

    private HttpRequest request(SmsRequest values, String time) {
        String content = values.json(configuration.getBody());
        HttpRequest.Builder request = HttpRequest.newBuilder(configuration.getUrl())
                .timeout(configuration.getTimeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(content));
        configuration.getHeaders().forEach((name, value) -> request.setHeader(name, values.plain(value)));
        configuration
                .getSecret()
                .ifPresent(secret -> request.setHeader(configuration.getTimeHeader(), time)
                        .setHeader(configuration.getSignatureHeader(), SmsSignature.of(secret, time, content)));
        return request.build();
    }

    private HttpResponse<byte[]> post(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        } catch (IOException broken) {
            throw new SmsRefused(
                    "the provider cannot be reached: " + broken.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SmsRefused("interrupted");
        }
    }

    private void requireTaken(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 * 100 != SUCCESSES) {
            throw new SmsRefused("the provider answered " + answer.statusCode());
        }
        configuration.getOutcome().ifPresent(pointer -> {
            String outcome = findText(answer.body(), pointer)
                    .orElseThrow(() -> new SmsRefused("the provider's answer has no " + pointer));
            if (!outcome.equals(configuration.getSuccess())) {
                String told = outcome.substring(0, Math.min(outcome.length(), LONGEST_OUTCOME));
                throw new SmsRefused("the provider refused with " + pointer + " = " + told);
            }
        });
    }

    private Optional<String> findText(byte[] answer, String pointer) {
        try {
            JsonNode node = json.readValue(answer, JsonNode.class);
            for (String name : pointer.substring(1).split("/")) {
                node = node == null ? null : node.get(name);
            }
            return node == null || node.isContainerNode() || node.isNull()
                    ? Optional.empty()
                    : Optional.of(node.coerceStringValue());
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }
}
