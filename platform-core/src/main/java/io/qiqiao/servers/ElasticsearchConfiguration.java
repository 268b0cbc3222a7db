package io.qiqiao.servers;

import io.qiqiao.servers.machine.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The configuration folder of the local Elasticsearch, written anew at every start. */
final class ElasticsearchConfiguration {

    private static final String LOGGING = """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%consoleException%n
            rootLogger.level = warn
            rootLogger.appenderRef.console.ref = console
            logger.node.name = org.elasticsearch.node
            logger.node.level = info
            """;

    private ElasticsearchConfiguration() {}

    /** Writes it for the programs in {@code home} and the folder {@code base} that holds config, data, logs and tmp. */
    static void write(Path home, Path base, ElasticsearchSettings settings) {
        var config = base.resolve("config");
        var more = Folders.make(config.resolve("jvm.options.d"));
        try {
            Files.write(config.resolve("elasticsearch.yml"), server(home, base, settings));
            Files.write(config.resolve("jvm.options"), withoutCollectionLog(home.resolve("config/jvm.options")));
            Files.write(more.resolve("qiqiao.options"), java(settings));
            Files.writeString(config.resolve("log4j2.properties"), LOGGING);
        } catch (IOException e) {
            throw Folders.trouble(config, e);
        }
    }

    private static List<String> server(Path home, Path base, ElasticsearchSettings settings) {
        var lines = new ArrayList<>(List.of(
                "cluster.name: qiqiao-local",
                "node.name: qiqiao-local",
                "discovery.type: single-node",
                "network.host: 127.0.0.1",
                "http.port: " + settings.port(),
                "transport.port: 0",
                "node.portsfile: true",
                "path.data: " + quoted(base.resolve("data")),
                "path.logs: " + quoted(base.resolve("logs")),
                "xpack.security.enabled: false",
                "cluster.routing.allocation.disk.threshold_enabled: false",
                // garbage not yet collected counts as used otherwise, and a small heap refuses work it could do
                "indices.breaker.total.use_real_memory: false"));
        // these settings exist only where their modules do
        if (Files.isDirectory(home.resolve("modules/ingest-geoip"))) {
            lines.add("ingest.geoip.downloader.enabled: false");
        }
        if (Files.isDirectory(home.resolve("modules/x-pack-ml"))) {
            lines.add("xpack.ml.enabled: false");
        }
        return lines;
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    /** The flags the distribution needs on each Java, but not its log of every garbage collection: that grows to 2 GB. */
    private static List<String> withoutCollectionLog(Path options) throws IOException {
        return Files.readAllLines(options).stream()
                .filter(line -> !line.contains("-Xlog:gc"))
                .toList();
    }

    private static List<String> java(ElasticsearchSettings settings) {
        var lines = new ArrayList<String>();
        lines.add("-Xms" + settings.heapMegabytes() + "m");
        lines.add("-Xmx" + settings.heapMegabytes() + "m");
        lines.addAll(settings.jvmFlags());
        return lines;
    }
}
