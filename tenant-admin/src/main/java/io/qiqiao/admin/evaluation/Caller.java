package io.qiqiao.admin.evaluation;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.admin.isolation.web.WebAnswer;
import io.qiqiao.admin.isolation.web.WebClient;
import io.qiqiao.admin.isolation.web.WebRequest;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.NewAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Asks the program over HTTP, with accounts of its own. */
final class Caller implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final long PAUSE_NANOS = 200_000_000;

    private final WebClient client;
    private final ObjectMapper json;
    private final Accounts accounts;
    private final String password = "Evaluation-" + UUID.randomUUID();

    Caller(ApplicationContext context, WebClient client) {
        this.client = client;
        this.json = context.getBean(ObjectMapper.class);
        this.accounts = context.getBean(Accounts.class);
    }

    Account account(String login) {
        return accounts.ensure(new NewAccount(login, login, null, null, password));
    }

    /** What tells who asks. */
    Map<String, String> signedIn(String host, Account account) {
        Map<String, Object> session = ask(WebRequest.post(
                host,
                "/api/sessions",
                "application/json",
                write(Map.of("login", account.login(), "password", password))));
        return Map.of("Authorization", "Bearer " + Objects.requireNonNull(session.get("accessToken")));
    }

    /** @throws IllegalStateException when it is refused */
    Map<String, Object> ask(WebRequest question) {
        return read(question, client.ask(question));
    }

    /**
     * The answer, or nothing while the server says that what is asked is not ready, as an index that is being made.
     *
     * @throws IllegalStateException when it is refused otherwise
     */
    Map<String, Object> askOnceReady(WebRequest question) {
        WebAnswer answer = client.ask(question);
        return answer.status() == HttpStatus.SERVICE_UNAVAILABLE.getCode() ? Map.of() : read(question, answer);
    }

    private Map<String, Object> read(WebRequest question, WebAnswer answer) {
        if (answer.isRefusal()) {
            throw new IllegalStateException(question + ": " + answer.status() + " " + answer.body());
        }
        try {
            return answer.body().isBlank()
                    ? Map.of()
                    : Objects.requireNonNull(json.readValue(answer.body(), Argument.mapOf(String.class, Object.class)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    static void until(BooleanSupplier comesAbout) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!comesAbout.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
