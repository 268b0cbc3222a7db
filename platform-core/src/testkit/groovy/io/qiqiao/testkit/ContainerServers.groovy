package io.qiqiao.testkit

import io.qiqiao.servers.machine.Waiting
import org.testcontainers.containers.GenericContainer
import org.testcontainers.containers.wait.strategy.Wait
import org.testcontainers.utility.DockerImageName

import java.sql.DriverManager
import java.sql.SQLException
import java.time.Duration

/** The official images in containers, which Testcontainers removes when the run ends. */
class ContainerServers {

    private static final Duration LIMIT = Duration.ofMinutes(3)

    /** The image first runs a server without TCP to make the cluster; the line waited for is the second one's. */
    static TestServers.Postgres postgres() {
        def container = new GenericContainer(image('images.postgres', 'postgres:18'))
        container.withEnv('POSTGRES_HOST_AUTH_METHOD', 'trust')
        container.withExposedPorts(5432)
        container.withCommand('postgres', '-c', 'fsync=off', '-c', 'max_connections=200', '-c', 'max_locks_per_transaction=256')
        container.waitingFor(Wait.forLogMessage('.*listening on IPv4 address.*\\n', 1).withStartupTimeout(LIMIT))
        container.start()
        def server = new TestServers.Postgres(host: container.host, port: container.getMappedPort(5432))
        if (!Waiting.until(LIMIT) { letsIn(server) }) {
            throw new IllegalStateException("PostgreSQL at ${server.jdbcUrl()} lets nobody in")
        }
        server
    }

    static URI elasticsearch() {
        def container = new GenericContainer(image('images.elasticsearch', 'docker.elastic.co/elasticsearch/elasticsearch:8.19.21'))
        container.withEnv('discovery.type', 'single-node')
        container.withEnv('xpack.security.enabled', 'false')
        container.withEnv('cluster.routing.allocation.disk.threshold_enabled', 'false')
        container.withEnv('ES_JAVA_OPTS', '-Xms512m -Xmx512m')
        container.withExposedPorts(9200)
        container.waitingFor(Wait.forHttp('/_cluster/health?wait_for_status=yellow&timeout=10s').forPort(9200).withStartupTimeout(LIMIT))
        container.start()
        URI.create("http://${container.host}:${container.getMappedPort(9200)}")
    }

    private static DockerImageName image(String property, String official) {
        DockerImageName.parse(System.getProperty(property, official))
    }

    private static boolean letsIn(TestServers.Postgres server) {
        try (def connection = DriverManager.getConnection(server.jdbcUrl(), server.user, server.password)) {
            connection.isValid(1)
        } catch (SQLException ignored) {
            false
        }
    }
}
