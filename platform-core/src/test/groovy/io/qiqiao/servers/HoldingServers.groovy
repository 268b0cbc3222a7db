package io.qiqiao.servers

import io.qiqiao.testkit.ThrowAwayServers

import java.nio.file.Path

/** The program of another process that holds local servers until it is killed: its data directory, then which servers. */
class HoldingServers {

    static void main(String... arguments) {
        def servers = LocalServers.in(Path.of(arguments[0]), ThrowAwayServers.SOFTWARE, Progress.silent())
        def postgres = LocalServers.get(servers.startPostgres(PostgresSettings.lasting()))
        def elasticsearch = 'elasticsearch' in arguments
                ? LocalServers.get(servers.startElasticsearch(ThrowAwayServers.elasticsearchSettings())).address()
                : ''
        println "READY ${postgres.port()} $elasticsearch"
        System.in.read()
        servers.close()
    }
}
