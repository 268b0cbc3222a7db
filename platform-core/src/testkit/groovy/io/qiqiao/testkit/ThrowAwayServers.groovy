package io.qiqiao.testkit

import io.qiqiao.servers.ElasticsearchSettings
import io.qiqiao.servers.LocalServers
import io.qiqiao.servers.PostgresSettings
import io.qiqiao.servers.Progress
import io.qiqiao.servers.machine.Folders
import io.qiqiao.servers.software.ElasticsearchSoftware

import java.nio.file.Path

/** Our own servers on a data directory in <code>target</code>; their programs are unpacked once for all modules. */
class ThrowAwayServers {

    /** Below the root, so that the modules share it. */
    static final Path SOFTWARE = Path.of(System.getProperty('qiqiao.root', '..'), 'target', 'servers')

    private static LocalServers servers

    /** With the archive that the build resolved, or wherever one is found when no build did. */
    static ElasticsearchSettings elasticsearchSettings() {
        def archive = System.getProperty(ElasticsearchSoftware.ARCHIVE_SETTING, '')
        ElasticsearchSettings.small().withSoftware(new ElasticsearchSoftware(null, archive))
    }

    static TestServers.Postgres postgres() {
        def server = LocalServers.get(servers().startPostgres(PostgresSettings.throwAway()))
        new TestServers.Postgres(host: '127.0.0.1', port: server.port())
    }

    static URI elasticsearch() {
        LocalServers.get(servers().startElasticsearch(elasticsearchSettings())).address()
    }

    private static synchronized LocalServers servers() {
        servers = servers ?: open()
    }

    private static LocalServers open() {
        def data = Path.of('target', "test-servers-${ProcessHandle.current().pid()}")
        def opened = LocalServers.in(data, SOFTWARE, Progress.silent())
        addShutdownHook {
            opened.close()
            Folders.remove(data)
        }
        opened
    }
}
