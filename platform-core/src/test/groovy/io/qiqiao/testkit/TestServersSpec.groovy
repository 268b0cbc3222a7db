package io.qiqiao.testkit

import groovy.json.JsonSlurper
import groovy.sql.Sql
import spock.lang.Specification

/** Says nothing about where the servers run: the same must hold for our own and for containers. */
class TestServersSpec extends Specification {

    def 'PostgreSQL is the one we build for, with room for the locks of many tables, and the same for the whole run'() {
        given:
        def server = TestServers.postgres()
        def sql = Sql.newInstance(server.jdbcUrl(), server.user, server.password)

        expect:
        sql.firstRow('show server_version').server_version.startsWith('18')
        sql.firstRow('show max_locks_per_transaction').max_locks_per_transaction == '256'
        sql.firstRow("select upper('é') = 'É' as unicode").unicode
        TestServers.postgres().is(server)

        cleanup:
        sql?.close()
    }

    def 'Elasticsearch is ready for indices, and the same for the whole run'() {
        given:
        def address = TestServers.elasticsearch()

        when:
        def health = new JsonSlurper().parse(address.resolve('/_cluster/health').toURL())

        then:
        health.status in ['yellow', 'green']
        TestServers.elasticsearch() == address
    }
}
