package io.qiqiao.admin.isolation.attempt;

import io.qiqiao.admin.isolation.web.WebAnswer;
import io.qiqiao.admin.isolation.web.WebClient;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Makes attempts, several at once, so that what one is shown may reach another if it can. */
public final class Trying {

    private static final int AT_ONCE = 8;

    private final WebClient client;
    private final Judging judging;

    public Trying(WebClient client, Judging judging) {
        this.client = client;
        this.judging = judging;
    }

    /** Attempts that only read: in any order. */
    public void all(Stream<Attempt> attempts) {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<? extends Future<?>> begun =
                    attempts.map(attempt -> workers.submit(() -> one(attempt))).toList();
            begun.forEach(Trying::await);
        }
    }

    /** Attempts that may change something, one after the other: whoever ends their session by it signs in again. */
    public void inTurn(Stream<Attempt> attempts) {
        attempts.forEach(attempt -> {
            WebAnswer answer = one(attempt);
            if (!answer.isRefusal()) {
                attempt.renew();
            }
        });
    }

    private WebAnswer one(Attempt attempt) {
        WebAnswer answer = client.ask(attempt.asked());
        judging.judge(attempt, answer);
        return answer;
    }

    private static void await(Future<?> begun) {
        try {
            begun.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped in the middle of the check", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("an attempt could not be made", broken.getCause());
        }
    }
}
