package io.qiqiao.testkit

/**
 * The servers specs run on, the same ones for all specs of a run, empty at first and gone when it ends. <code>-Dservers=embedded</code> (the default) runs our own,
 * <code>-Dservers=testcontainers</code> the official images, whose names <code>-Dimages.postgres=</code> and <code>-Dimages.elasticsearch=</code> replace.
 */
class TestServers {

    private static Postgres postgres
    private static URI elasticsearch

    /** How to reach PostgreSQL; it lets every role in without a password. */
    static class Postgres {
        String host
        int port
        String user = 'postgres'
        String password = ''

        String jdbcUrl(String database = 'postgres') {
            "jdbc:postgresql://$host:$port/$database"
        }
    }

    /** Started when it is first asked for. */
    static synchronized Postgres postgres() {
        postgres = postgres ?: (inContainers() ? ContainerServers.postgres() : ThrowAwayServers.postgres())
    }

    /** The HTTP address, without a path. Started when it is first asked for. */
    static synchronized URI elasticsearch() {
        elasticsearch = elasticsearch ?: (inContainers() ? ContainerServers.elasticsearch() : ThrowAwayServers.elasticsearch())
    }

    private static boolean inContainers() {
        def choice = System.getProperty('servers', 'embedded')
        if (!(choice in ['embedded', 'testcontainers'])) {
            throw new IllegalArgumentException("servers=$choice: embedded or testcontainers")
        }
        choice == 'testcontainers'
    }
}
