package io.qiqiao.servers;

import static io.qiqiao.servers.Step.ELASTICSEARCH_SOFTWARE;
import static io.qiqiao.servers.Step.ELASTICSEARCH_START;
import static io.qiqiao.servers.Step.ELASTICSEARCH_STOP;
import static io.qiqiao.servers.Step.ELASTICSEARCH_TAKE_OVER;

import io.qiqiao.servers.machine.ChildProcess;
import io.qiqiao.servers.machine.DataDirectory;
import io.qiqiao.servers.machine.Folders;
import io.qiqiao.servers.machine.Machine;
import io.qiqiao.servers.machine.Orphans;
import io.qiqiao.servers.machine.Ports;
import io.qiqiao.servers.machine.ServerAccount;
import io.qiqiao.servers.machine.Waiting;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running Elasticsearch of ours: one node, without sign-in, reachable from this machine only. Its data stays when it is closed. */
public final class LocalElasticsearch implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int PATIENCE_MILLIS = 5000;

    private final URI address;
    private final ChildProcess process;
    private final Progress progress;

    private LocalElasticsearch(URI address, ChildProcess process, Progress progress) {
        this.address = address;
        this.process = process;
        this.progress = progress;
    }

    /** Starts it on the data of the directory and returns when it answers and its indices can be searched. */
    static LocalElasticsearch start(
            DataDirectory data, Path software, ElasticsearchSettings settings, Progress progress) {
        var home = progress.during(
                ELASTICSEARCH_SOFTWARE, () -> settings.software().unpackedIn(software));
        var base = data.folder("elasticsearch");
        takeOver(base, progress);
        if (settings.port() != 0) {
            Ports.requireFree(settings.port(), ElasticsearchSettings.PORT_SETTING);
        }
        var account = ServerAccount.forDataIn(data.root());
        prepare(home, base, settings, account);
        var log = data.folder("logs").resolve("elasticsearch.log");
        return progress.during(ELASTICSEARCH_START, () -> {
            var process = ChildProcess.start(command(home, account), environment(base), base, log);
            return new LocalElasticsearch(awaitAddress(process, base, log), process, progress);
        });
    }

    private static void takeOver(Path base, Progress progress) {
        var orphans = Orphans.of("java", base);
        if (orphans.exist()) {
            progress.during(ELASTICSEARCH_TAKE_OVER, () -> orphans.end(orphans::terminate, STOP_LIMIT));
        }
        Folders.remove(base.resolve("logs/http.ports"));
    }

    private static void prepare(Path home, Path base, ElasticsearchSettings settings, ServerAccount account) {
        Folders.remove(base.resolve("tmp"));
        for (var name : List.of("config", "data", "logs", "tmp")) {
            Folders.make(base.resolve(name));
        }
        ElasticsearchConfiguration.write(home, base, settings);
        account.own(base);
        account.requireReach(home, base, javaHome());
    }

    private static List<String> command(Path home, ServerAccount account) {
        var script = Machine.here().isWindows() ? "elasticsearch.bat" : "elasticsearch";
        return account.server(
                "TERM", List.of(home.resolve("bin").resolve(script).toString()));
    }

    private static Map<String, String> environment(Path base) {
        return Map.of(
                "ES_JAVA_HOME", javaHome().toString(),
                "ES_PATH_CONF", base.resolve("config").toString(),
                "ES_TMPDIR", base.resolve("tmp").toString(),
                "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    }

    private static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    private static URI awaitAddress(ChildProcess process, Path base, Path log) {
        Waiting.until(START_LIMIT, () -> !process.isAlive() || findHealthy(base).isPresent());
        return findHealthy(base).filter(found -> process.isAlive()).orElseThrow(() -> {
            process.end(STOP_LIMIT);
            return StartFailure.of("Elasticsearch", log);
        });
    }

    /** The server writes the addresses it listens on into a file, and is ready when every primary shard is. */
    private static Optional<URI> findHealthy(Path base) {
        try {
            return Files.readAllLines(base.resolve("logs/http.ports")).stream()
                    .filter(line -> line.startsWith("127.0.0.1:"))
                    .map(line -> URI.create("http://" + line))
                    .filter(LocalElasticsearch::isYellow)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isYellow(URI address) {
        try {
            var health = address.resolve("/_cluster/health?wait_for_status=yellow&timeout=2s")
                    .toURL();
            var connection = (HttpURLConnection) health.openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** The address of its HTTP interface, without a path. */
    public URI address() {
        return address;
    }

    /** Stops the server; what it acknowledged is kept. */
    @Override
    public void close() {
        progress.during(ELASTICSEARCH_STOP, () -> process.end(STOP_LIMIT));
    }
}
