package io.qiqiao.admin.isolation

import io.qiqiao.testkit.TestServers
import io.qiqiao.testkit.WebSpec
import spock.lang.AutoCleanup
import spock.lang.Shared

/**
 * The real program: nothing crosses from tenant to tenant, and whoever may see something does. <code>-Dqiqiao.isolation.share=1000</code>
 * makes all the attempts, else a share in a thousand.
 */
class IsolationSpec extends WebSpec {

    static final SEED = Long.getLong('qiqiao.isolation.seed', 20261126L)
    static final SHARE = Integer.getInteger('qiqiao.isolation.share', 50)

    @Shared @AutoCleanup IsolationCheck check

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts'   : TestServers.elasticsearch().toString(),
                                 'qiqiao.search.index-prefix' : 'isolation',
                                 'qiqiao.files.folder'        : 'target/isolation-files',
                                 'qiqiao.matching.enabled'    : true,
                                 'qiqiao.matching.poll'       : 'PT0.2S',
                                 'datasources.migrator.url'   : database.url,
                                 'datasources.migrator.username': 'qiqiao_migrator']
    }

    def setupSpec() {
        check = IsolationCheck.prepare(application, [server.URI], SEED) {}
    }

    def "nobody sees what they may not see, everybody what they may, and nothing is left out"() {
        when:
        def report = check.run(SHARE >= 1000 ? Reach.ALL : Reach.sample(SHARE, SEED)) {}
        println "${report.operations()} operations, ${report.tally().total()} attempts, ${report.took().toSeconds()} s"
        report.findings().groupBy { [it.fault(), it.where(), it.what()] }
                .each { kind, found -> println "$kind: ${found.size()}, such as ${found.first().asked()} as ${found*.who().unique()}" }

        then:
        report.findings() == []
        report.tally().total() > 1000
    }
}
