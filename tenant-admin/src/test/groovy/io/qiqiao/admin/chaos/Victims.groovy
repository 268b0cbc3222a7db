package io.qiqiao.admin.chaos

import io.qiqiao.servers.LocalServers
import io.qiqiao.servers.PostgresSettings
import io.qiqiao.servers.Progress
import io.qiqiao.servers.machine.Folders
import io.qiqiao.servers.machine.Orphans
import io.qiqiao.servers.machine.Ports
import io.qiqiao.testkit.SeparateProcess
import io.qiqiao.testkit.ThrowAwayServers

import java.nio.file.Path
import java.time.Duration

/** PostgreSQL, Elasticsearch and the program, each of which can be killed and comes back at its old address. */
class Victims implements Closeable {

    /** Whoever signs in needs no password; else as where data must not be lost. */
    private static final PostgresSettings DURABLE = PostgresSettings.throwAway().withPort(Ports.free())
            .withParameter('fsync', 'on').withParameter('synchronous_commit', 'on').withParameter('full_page_writes', 'on')

    final Path folder = Path.of('target', "chaos-${ProcessHandle.current().pid()}").toAbsolutePath()
    final int port = Ports.free()
    private final LocalServers servers = LocalServers.in(folder, ThrowAwayServers.SOFTWARE, Progress.silent())
    private final elasticsearchSettings = ThrowAwayServers.elasticsearchSettings().withPort(Ports.free())
    private SeparateProcess program

    String getDatabase() {
        "jdbc:postgresql://127.0.0.1:${DURABLE.port()}/postgres"
    }

    String getElasticsearch() {
        "http://127.0.0.1:${elasticsearchSettings.port()}"
    }

    void start(String victim) {
        switch (victim) {
            case 'PostgreSQL': LocalServers.get(servers.startPostgres(DURABLE)); break
            case 'Elasticsearch': LocalServers.get(servers.startElasticsearch(elasticsearchSettings)); break
            default: program = SeparateProcess.of(ChaosProcess, database, elasticsearch, port as String).awaitReady(180)
        }
    }

    /** As {@code kill -9} does, all its processes at once. */
    void kill(String victim) {
        switch (victim) {
            case 'PostgreSQL': killAll(Orphans.of('postgres', folder.resolve('postgres'))); break
            case 'Elasticsearch': killAll(Orphans.of('java', folder.resolve('elasticsearch'))); break
            default: program.kill()
        }
    }

    String getOutput() {
        program?.output
    }

    private static void killAll(Orphans processes) {
        assert processes.exist()
        while (processes.exist()) {
            processes.end({}, Duration.ofMillis(50))
        }
    }

    @Override
    void close() {
        program?.close()
        ['PostgreSQL', 'Elasticsearch'].each { kill(it) }
        try {
            servers.close()
        } catch (RuntimeException ignored) {
            // They were killed: there is nothing to stop.
        }
        Folders.remove(folder)
    }
}
