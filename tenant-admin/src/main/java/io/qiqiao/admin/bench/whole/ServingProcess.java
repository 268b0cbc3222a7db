package io.qiqiao.admin.bench.whole;

import io.qiqiao.servers.machine.ChildProcess;
import io.qiqiao.servers.machine.Folders;
import io.qiqiao.servers.machine.Ports;
import io.qiqiao.servers.machine.Waiting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The program in a process of its own, as {@code serve} starts it: with its servers, all roles and the demo's content. */
final class ServingProcess implements AutoCloseable {

    private static final String MAIN = "io.qiqiao.admin.Qiqiao";

    /** Emptied, so that whatever the environment says, nobody's data are touched. */
    private static final List<String> OWN_SERVERS =
            List.of("qiqiao.database.url", "qiqiao.elasticsearch.url", "qiqiao.migrator.url");

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final int LINES = 20;

    private final ChildProcess process;
    private final URI address;
    private final double seconds;

    private ServingProcess(ChildProcess process, URI address, double seconds) {
        this.process = process;
        this.address = address;
        this.seconds = seconds;
    }

    /**
     * Starts it on the folder's data and returns when it has said that it is ready.
     *
     * @param settings above those it has by default
     */
    static ServingProcess start(Path data, Map<String, String> settings) {
        int port = Ports.free();
        Path log = Folders.make(data).resolve("serve.log");
        URI address = URI.create("http://localhost:" + port + "/");
        long began = System.nanoTime();
        ChildProcess process = ChildProcess.start(
                command(data, port, settings), Map.of(), Path.of("").toAbsolutePath(), log);
        // It does not hear of our end by itself.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.end(STOP_LIMIT), "stop"));
        Waiting.until(START_LIMIT, () -> !process.isAlive() || isReady(log, address));
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!isReady(log, address)) {
            process.end(STOP_LIMIT);
            throw new IllegalStateException(String.join("\n", Folders.lastLines(log, LINES)));
        }
        return new ServingProcess(process, address, seconds);
    }

    private static boolean isReady(Path log, URI address) {
        return Folders.lastLines(log, LINES).stream().anyMatch(line -> line.contains(address.toString()));
    }

    private static List<String> command(Path data, int port, Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        passedOn().forEach(command::add);
        OWN_SERVERS.forEach(name -> command.add("-D" + name + "="));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, "serve", "--demo"));
        command.addAll(List.of("--port", Integer.toString(port), "--data-dir", data.toString()));
        return command;
    }

    /** Where the servers' programs are found, as it was told to this process. */
    private static Stream<String> passedOn() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("qiqiao.servers.") || name.equals("maven.repo.local"))
                .map(name -> "-D" + name + "=" + System.getProperty(name));
    }

    /** Where it answers, with a slash at the end. */
    URI address() {
        return address;
    }

    /** How long it took until it was ready. */
    double seconds() {
        return seconds;
    }

    /** The process itself, whose children are its servers. */
    ProcessHandle handle() {
        return process.handle();
    }

    /** Lets it end as it does by itself. */
    @Override
    public void close() {
        process.end(STOP_LIMIT);
    }
}
