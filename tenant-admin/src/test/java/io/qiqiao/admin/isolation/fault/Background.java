package io.qiqiao.admin.isolation.fault;

import io.qiqiao.admin.isolation.behind.DatabaseLook;
import io.qiqiao.admin.isolation.behind.IndexLook;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** An import and what follows from it up to the index, of which a fault may be the end. */
final class Background {

    /** Ten times as long as it takes on a busy machine; the check itself waits for minutes. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** As long as the check itself waits: with the fault out, the work is taken up again or is given up. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Stage stage;
    private CompletableFuture<Void> refill = CompletableFuture.completedFuture(null);

    Background(Stage stage) {
        this.stage = stage;
    }

    /** Works, and looks into the database and the index. */
    List<Finding> work() {
        refill = CompletableFuture.runAsync(
                stage::refill, task -> Thread.ofPlatform().daemon().start(task));
        try {
            refill.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            return broken("was not filled anew in time");
        } catch (ExecutionException failed) {
            return broken("could not be filled anew");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return Stream.concat(
                        new DatabaseLook(stage.context(), stage.scene(), stage.table()).look().stream(),
                        new IndexLook(stage.context(), stage.scene()).look().stream())
                .toList();
    }

    /** Waits for what still goes on; nobody is to be disturbed by it. */
    void end() {
        try {
            refill.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            // It was found already.
        }
    }

    private static List<Finding> broken(String what) {
        return List.of(new Finding(Fault.BROKEN, "scene", "", "", what));
    }
}
