package io.qiqiao.servers;

import io.qiqiao.servers.machine.DataDirectory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The local servers of one data directory, which this process has for itself until it closes them.
 *
 * <p>Killed before it could, this process leaves no server behind where the system can tell them of our death (Linux); elsewhere, and whatever else happens, the next
 * start on the directory ends what was left and goes on with the data.
 */
public final class LocalServers implements AutoCloseable {

    private static final long NEEDED_BYTES = 512L << 20;

    private final DataDirectory data;
    private final Path software;
    private final Progress progress;
    private final Deque<CompletableFuture<? extends AutoCloseable>> started = new ArrayDeque<>();

    private LocalServers(DataDirectory data, Path software, Progress progress) {
        this.data = data;
        this.software = software;
        this.progress = progress;
    }

    /**
     * Takes the data directory, making it where it is missing.
     *
     * @throws io.qiqiao.servers.machine.ServerTrouble when another process has it, it cannot be written, or its disk is nearly full
     */
    public static LocalServers in(Path data, Progress progress) {
        var taken = DataDirectory.take(data, NEEDED_BYTES);
        return new LocalServers(taken, taken.root().resolve("software"), progress);
    }

    /** As {@link #in(Path, Progress)}, with the servers' programs in a folder of their own, which several data directories may share. */
    public static LocalServers in(Path data, Path software, Progress progress) {
        return new LocalServers(
                DataDirectory.take(data, NEEDED_BYTES),
                software.toAbsolutePath().normalize(),
                progress);
    }

    /** Begins to start PostgreSQL; failure is a {@link io.qiqiao.servers.machine.ServerTrouble} in the result, see {@link #get}. */
    public CompletableFuture<LocalPostgres> startPostgres(PostgresSettings settings) {
        return begin("local-postgres", () -> LocalPostgres.start(data, software, settings, progress));
    }

    /** Begins to start Elasticsearch; failure is a {@link io.qiqiao.servers.machine.ServerTrouble} in the result, see {@link #get}. */
    public CompletableFuture<LocalElasticsearch> startElasticsearch(ElasticsearchSettings settings) {
        return begin("local-elasticsearch", () -> LocalElasticsearch.start(data, software, settings, progress));
    }

    private synchronized <T extends AutoCloseable> CompletableFuture<T> begin(String name, Callable<T> start) {
        var result = new CompletableFuture<T>();
        started.push(result);
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                result.complete(start.call());
            } catch (Throwable trouble) {
                result.completeExceptionally(trouble);
            }
        });
        return result;
    }

    /** Waits for a server; throws the trouble itself when it did not start. */
    public static <T> T get(CompletableFuture<T> server) {
        try {
            return server.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException trouble) {
                throw trouble;
            }
            throw e;
        }
    }

    /** Stops the servers, the last started first, waiting for those still starting, and lets the data directory go. */
    @Override
    public synchronized void close() {
        try (data) {
            while (!started.isEmpty()) {
                stop(started.pop());
            }
        }
    }

    private static void stop(CompletableFuture<? extends AutoCloseable> starting) {
        try (var server = starting.exceptionally(trouble -> null).join()) {
            // closed by leaving
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
