package io.qiqiao.admin.isolation;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.qiqiao.admin.launch.Installation;
import io.qiqiao.admin.launch.Need;
import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.servers.machine.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole program on servers of its own in a folder that is removed again: nobody's data are touched. */
public final class ThrowAwayPlatform implements AutoCloseable {

    /** As in life, but for what would only keep the check waiting. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "micronaut.server.port",
            -1,
            "micronaut.server.host",
            "127.0.0.1",
            "qiqiao.demo",
            false,
            "qiqiao.limits.enabled",
            false,
            "qiqiao.identity.factor.waived",
            true,
            "qiqiao.identity.password.memory-kib",
            1024,
            "logger.levels.io.qiqiao",
            "WARN");

    private final Path folder;
    private static final List<String> REACHED = List.of(
            "qiqiao.database.url",
            "qiqiao.database.password",
            "qiqiao.elasticsearch.url",
            "qiqiao.protection.master-key-file");

    private final Installation installation;
    private final List<Installation> portals = new ArrayList<>();

    private ThrowAwayPlatform(Path folder, Installation installation) {
        this.folder = folder;
        this.installation = installation;
    }

    /**
     * Starts it.
     *
     * @param given settings from the command line
     * @param within the folder in which to make the one that is removed again; the system's for such things when null
     * @param portals how many portals serve it, each with memory of its own
     */
    public static ThrowAwayPlatform start(
            Map<String, Object> given, @Nullable Path within, int portals, Terminal terminal) {
        Path folder = made(within);
        Map<String, Object> settings = new LinkedHashMap<>(given);
        settings.put("qiqiao.data-dir", folder.toString());
        settings.putAll(SETTINGS);
        try {
            Installation installation = Installation.open(settings, Need.ALL_APART, terminal);
            ThrowAwayPlatform platform = new ThrowAwayPlatform(folder, installation).serving(terminal);
            for (int more = 1; more < portals; more++) {
                platform.addPortal(settings, terminal);
            }
            return platform;
        } catch (RuntimeException broken) {
            Folders.remove(folder);
            throw broken;
        }
    }

    private ThrowAwayPlatform serving(Terminal terminal) {
        try {
            installation.migratePlatform();
            ApplicationContext context = terminal.during("launch.application", installation::start);
            terminal.during("launch.listening", context.getBean(EmbeddedServer.class)::start);
            installation.awaitSearch();
            return this;
        } catch (RuntimeException broken) {
            installation.close();
            throw broken;
        }
    }

    private void addPortal(Map<String, Object> settings, Terminal terminal) {
        Map<String, Object> like = new LinkedHashMap<>(settings);
        REACHED.forEach(name -> context().getProperty(name, String.class).ifPresent(value -> like.put(name, value)));
        like.put("qiqiao.roles", List.of("portal", "admin"));
        Installation portal = Installation.open(like, Need.ALL, terminal);
        portals.add(portal);
        terminal.during("launch.listening", portal.start().getBean(EmbeddedServer.class)::start);
    }

    public ApplicationContext context() {
        return installation.start();
    }

    /** Where its portals listen. */
    public List<URI> addresses() {
        return Stream.concat(Stream.of(installation), portals.stream())
                .map(portal -> portal.start().getBean(EmbeddedServer.class).getURI())
                .toList();
    }

    @Override
    public void close() {
        try {
            portals.forEach(Installation::close);
            installation.close();
        } finally {
            Folders.remove(folder);
        }
    }

    private static Path made(@Nullable Path within) {
        try {
            return within == null
                    ? Files.createTempDirectory("qiqiao-isolation")
                    : Files.createTempDirectory(Folders.make(within), "qiqiao-isolation");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
