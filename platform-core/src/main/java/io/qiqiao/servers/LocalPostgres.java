package io.qiqiao.servers;

import static io.qiqiao.servers.Step.POSTGRES_DATA;
import static io.qiqiao.servers.Step.POSTGRES_SOFTWARE;
import static io.qiqiao.servers.Step.POSTGRES_START;
import static io.qiqiao.servers.Step.POSTGRES_STOP;
import static io.qiqiao.servers.Step.POSTGRES_TAKE_OVER;

import io.qiqiao.servers.machine.ChildProcess;
import io.qiqiao.servers.machine.DataDirectory;
import io.qiqiao.servers.machine.Folders;
import io.qiqiao.servers.machine.Orphans;
import io.qiqiao.servers.machine.Ports;
import io.qiqiao.servers.machine.Waiting;
import io.qiqiao.servers.software.PostgresSoftware;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A running PostgreSQL of ours, reachable from this machine only. Its cluster stays when it is closed. */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);
    private static final int STATUS_LINE = 7;

    private final PostgresPrograms programs;
    private final Path cluster;
    private final int port;
    private final ChildProcess process;
    private final Progress progress;

    private LocalPostgres(PostgresPrograms programs, Path cluster, int port, ChildProcess process, Progress progress) {
        this.programs = programs;
        this.cluster = cluster;
        this.port = port;
        this.process = process;
        this.progress = progress;
    }

    /** Starts it on the data of the directory, which is made where it is missing, and returns when it takes connections. */
    static LocalPostgres start(DataDirectory data, Path software, PostgresSettings settings, Progress progress) {
        var home = progress.during(POSTGRES_SOFTWARE, () -> PostgresSoftware.unpackedIn(software));
        var programs = new PostgresPrograms(home, data.root());
        var cluster = data.root().resolve("postgres");
        takeOver(programs, cluster, progress);
        if (!Files.isDirectory(cluster)) {
            progress.during(POSTGRES_DATA, () -> programs.makeCluster(cluster, settings.durable()));
        }
        var port = portFrom(settings);
        var log = data.folder("logs").resolve("postgres.log");
        return progress.during(POSTGRES_START, () -> {
            var command = programs.server(cluster, parameters(settings, port));
            var process = ChildProcess.start(command, Map.of(), cluster, log);
            awaitReady(process, cluster, log);
            return new LocalPostgres(programs, cluster, port, process, progress);
        });
    }

    /** Ends a server that an earlier run could not stop. When none is left, its pid file is stale: a number used again must not keep the server from starting. */
    private static void takeOver(PostgresPrograms programs, Path cluster, Progress progress) {
        var orphans = Orphans.of("postgres", cluster);
        if (orphans.exist()) {
            progress.during(POSTGRES_TAKE_OVER, () -> orphans.end(() -> programs.stop(cluster), STOP_LIMIT));
        }
        Folders.remove(cluster.resolve("postmaster.pid"));
    }

    private static int portFrom(PostgresSettings settings) {
        if (settings.port() == 0) {
            return Ports.free();
        }
        Ports.requireFree(settings.port(), PostgresSettings.PORT_SETTING);
        return settings.port();
    }

    private static Map<String, String> parameters(PostgresSettings settings, int port) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("max_connections", "200");
        parameters.put("max_locks_per_transaction", "256");
        parameters.put("timezone", "UTC");
        parameters.put("log_timezone", "UTC");
        parameters.putAll(settings.parameters());
        parameters.put("listen_addresses", "127.0.0.1");
        parameters.put("port", Integer.toString(port));
        parameters.put("unix_socket_directories", "");
        return parameters;
    }

    private static void awaitReady(ChildProcess process, Path cluster, Path log) {
        Waiting.until(START_LIMIT, () -> !process.isAlive() || isReady(cluster));
        if (!process.isAlive() || !isReady(cluster)) {
            process.end(STOP_LIMIT);
            throw StartFailure.of("PostgreSQL", log);
        }
    }

    /** The server writes its state into its pid file, as {@code pg_ctl} reads it. */
    private static boolean isReady(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
        } catch (IOException e) {
            return false;
        }
    }

    /** The address of a database of this server, for JDBC. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes the database where it is missing; returns its address for JDBC. */
    public String makeDatabase(String name) {
        superuser().makeDatabase(name);
        return jdbcUrl(name);
    }

    /** Lets these roles, which must exist, sign in with this server's password. */
    public void letIn(List<String> roles) {
        roles.forEach(superuser()::letIn);
    }

    private PostgresSuperuser superuser() {
        return new PostgresSuperuser(jdbcUrl(PostgresPrograms.SUPERUSER), password());
    }

    public int port() {
        return port;
    }

    /** The superuser's name. */
    public String user() {
        return PostgresPrograms.SUPERUSER;
    }

    /** The superuser's password, random for each cluster. */
    public String password() {
        return PostgresPrograms.passwordOf(cluster);
    }

    /** Stops the server; its clients' connections are cut, what they committed is kept. */
    @Override
    public void close() {
        progress.during(POSTGRES_STOP, () -> {
            programs.stop(cluster);
            process.end(STOP_LIMIT);
        });
    }
}
