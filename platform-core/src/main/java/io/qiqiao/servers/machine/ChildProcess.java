package io.qiqiao.servers.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A server running as a child of this process. */
public final class ChildProcess {

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the command in its folder, with its output in a fresh log; the log of the run before is kept beside it as {@code .before}.
     *
     * @param environment what is added to the environment of this process
     */
    public static ChildProcess start(List<String> command, Map<String, String> environment, Path folder, Path log) {
        var builder = Environment.of(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectInput(new File(Machine.here().isWindows() ? "NUL" : "/dev/null"));
        builder.redirectOutput(freshLog(log).toFile());
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("keeper of " + log.getFileName()).start(() -> keep(builder, started));
        return new ChildProcess(started.join());
    }

    /**
     * The signal a child asked for at its parent's death is sent when the <em>thread</em> that started it ends, so that thread must live as long as the child.
     */
    private static void keep(ProcessBuilder builder, CompletableFuture<Process> started) {
        try {
            var process = builder.start();
            started.complete(process);
            process.waitFor();
        } catch (IOException e) {
            started.completeExceptionally(new UncheckedIOException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path freshLog(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw Folders.trouble(log, e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The child as the system knows it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks the child to end; waits until it and all it started are gone, and kills what is left when the time is over. */
    public void end(Duration limit) {
        var family = family();
        process.destroy();
        awaitEnd(family, limit);
    }

    private List<ProcessHandle> family() {
        var family = new ArrayList<>(process.descendants().toList());
        family.add(process.toHandle());
        return family;
    }

    private static void awaitEnd(List<ProcessHandle> family, Duration limit) {
        if (!Waiting.until(limit, () -> family.stream().noneMatch(ProcessHandle::isAlive))) {
            family.forEach(ProcessHandle::destroyForcibly);
            Waiting.until(limit, () -> family.stream().noneMatch(ProcessHandle::isAlive));
        }
    }
}
