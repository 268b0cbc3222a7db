package io.qiqiao.testkit

import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.time.Duration

/** A spec with two processes of ours on one database, as they stand on two machines; time passes in both alike. */
abstract class TwoProcessesSpec extends WebSpec {

    @Shared @AutoCleanup EmbeddedServer second = ApplicationContext.run(EmbeddedServer, properties(), 'test')

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.clock': true, 'qiqiao.jobs.enabled': false, 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]
    }

    List<EmbeddedServer> getBoth() {
        [server, second]
    }

    /** Time goes on in both. */
    void pass(Duration time) {
        both.each { it.applicationContext.getBean(SettableClock).pass(time) }
    }

    /** Has both clocks, begun one after the other, show the same. */
    def setupSpec() {
        def clocks = both.collect { it.applicationContext.getBean(SettableClock) }
        def latest = clocks*.instant().max()
        clocks.each { it.pass(Duration.between(it.instant(), latest)) }
    }
}
