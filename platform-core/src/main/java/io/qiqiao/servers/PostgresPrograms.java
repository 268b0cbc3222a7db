package io.qiqiao.servers;

import static io.qiqiao.servers.machine.ServerTrouble.Kind.POSTGRES_DOES_NOT_RUN;

import io.qiqiao.servers.machine.CommandRun;
import io.qiqiao.servers.machine.Folders;
import io.qiqiao.servers.machine.ServerAccount;
import io.qiqiao.servers.machine.ServerTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The programs of PostgreSQL, run under the servers' account. */
final class PostgresPrograms {

    static final String SUPERUSER = "postgres";

    private static final String PASSWORD_FILE = "qiqiao.password";
    private static final int PASSWORD_BYTES = 24;
    private static final Duration INIT_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private final Path home;
    private final ServerAccount account;

    /** The programs in {@code home}, for clusters below {@code data}. */
    PostgresPrograms(Path home, Path data) {
        this.home = home;
        this.account = ServerAccount.forDataIn(data);
        account.requireReach(home, data);
    }

    /**
     * Makes an empty cluster with a random superuser password beside it, under another name first, so that a killed run leaves nothing half-made. Sorting is by code
     * point, the same on every machine.
     */
    void makeCluster(Path cluster, boolean durable) {
        var fresh = cluster.resolveSibling(cluster.getFileName() + ".new");
        var password = cluster.resolveSibling(cluster.getFileName() + ".new.password");
        Folders.remove(fresh);
        Folders.make(fresh);
        try {
            Folders.makeForOwner(password);
            Files.writeString(password, randomPassword());
            account.own(password);
            account.own(fresh);
            init(fresh, password, durable);
            Files.move(password, fresh.resolve(PASSWORD_FILE), StandardCopyOption.ATOMIC_MOVE);
            Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Folders.trouble(cluster, e);
        }
    }

    private void init(Path cluster, Path password, boolean durable) {
        var command = new ArrayList<>(List.of(
                program("initdb"),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=" + (durable ? "scram-sha-256" : "trust"),
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        var run = CommandRun.of(account.command(command), INIT_LIMIT);
        if (!run.succeeded()) {
            throw Folders.saysDiskFull(run.output())
                    ? Folders.diskFull(cluster)
                    : ServerTrouble.of(POSTGRES_DOES_NOT_RUN, run.output(), home);
        }
    }

    private static String randomPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The superuser's password of the cluster. */
    static String passwordOf(Path cluster) {
        try {
            return Files.readString(cluster.resolve(PASSWORD_FILE)).strip();
        } catch (IOException e) {
            throw Folders.trouble(cluster, e);
        }
    }

    /** The command that runs the server on the cluster until it is told to stop, or we die. */
    List<String> server(Path cluster, Map<String, String> parameters) {
        account.ownWhole(cluster);
        var command = new ArrayList<>(List.of(program("postgres"), "-D", cluster.toString()));
        parameters.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return account.server("INT", command);
    }

    /** Stops whatever server runs on the cluster, without waiting for its clients. */
    void stop(Path cluster) {
        CommandRun.of(
                account.command(
                        List.of(program("pg_ctl"), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30")),
                STOP_LIMIT);
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
