package io.qiqiao.admin.bench;

import io.micronaut.context.ApplicationContext;
import io.qiqiao.admin.launch.Installation;
import io.qiqiao.admin.launch.Need;
import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.servers.machine.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An installation for measuring, in a folder that is removed again: whatever is configured, nobody else's data are touched. */
public final class ServersForBenches implements AutoCloseable {

    private static final String HEAP = "qiqiao.servers.elasticsearch.heap-megabytes";

    /** With the full compiler: against an Elasticsearch slower than need be, the product would look better than it is. */
    private static final int HEAP_MEGABYTES = 1024;

    private final Path folder;
    private final Installation installation;

    private ServersForBenches(Path folder, Installation installation) {
        this.folder = folder;
        this.installation = installation;
    }

    /**
     * Starts the servers, makes the schemas and opens a few tenants.
     *
     * @param within the folder in which to make the one that is removed again; the system's for such things when null
     */
    public static ServersForBenches start(Map<String, Object> given, @Nullable Path within, Terminal terminal) {
        Path folder = made(within);
        Map<String, Object> settings = new LinkedHashMap<>(given);
        settings.put("qiqiao.data-dir", folder.toString());
        settings.put(Bench.SETTING, true);
        settings.putIfAbsent(HEAP, HEAP_MEGABYTES);
        // Who rebuilds an index in each round need not say so each time, least of all among results.
        settings.putIfAbsent("logger.levels.io.qiqiao", "WARN");
        try {
            ServersForBenches servers =
                    new ServersForBenches(folder, Installation.open(settings, Need.ALL_APART, terminal));
            // Broken off, it leaves nothing behind either.
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop"));
            servers.prepare(terminal);
            return servers;
        } catch (RuntimeException broken) {
            Folders.remove(folder);
            throw broken;
        }
    }

    private void prepare(Terminal terminal) {
        try {
            installation.migratePlatform();
            context().getBean(BenchTenants.class).open(terminal.text("launch.bench.tenants"), terminal::progress);
            installation.awaitSearch();
        } catch (RuntimeException broken) {
            installation.close();
            throw broken;
        }
    }

    /** The application's beans; it plays no role. */
    public ApplicationContext context() {
        return installation.start();
    }

    @Override
    public synchronized void close() {
        try {
            installation.close();
        } finally {
            Folders.remove(folder);
        }
    }

    private static Path made(@Nullable Path within) {
        try {
            return within == null
                    ? Files.createTempDirectory("qiqiao-bench")
                    : Files.createTempDirectory(Folders.make(within), "qiqiao-bench");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
