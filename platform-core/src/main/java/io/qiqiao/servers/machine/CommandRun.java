package io.qiqiao.servers.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A command that was run to its end.
 *
 * @param exitCode what it returned; 127 when it could not be started at all, as in a shell
 * @param output what it said, both streams
 */
public record CommandRun(int exitCode, String output) {

    private static final int COULD_NOT_START = 127;

    /** Runs the command and waits for its end; past the limit it is killed. */
    public static CommandRun of(List<String> command, Duration limit) {
        try {
            var process = Environment.of(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(process::destroyForcibly);
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new CommandRun(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new CommandRun(COULD_NOT_START, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CommandRun(COULD_NOT_START, String.valueOf(e.getMessage()));
        }
    }

    public boolean succeeded() {
        return exitCode == 0;
    }
}
