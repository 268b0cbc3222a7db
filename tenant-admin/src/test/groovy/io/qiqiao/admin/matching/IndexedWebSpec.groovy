package io.qiqiao.admin.matching

import io.qiqiao.search.index.SearchConnections
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.TestServers
import io.qiqiao.testkit.WebSpec
import spock.util.concurrent.PollingConditions

/** A spec on the whole program: what is written is indexed, and matching does by itself what it does. */
abstract class IndexedWebSpec extends WebSpec {

    def soon = new PollingConditions(timeout: 60, delay: 0.1)

    abstract String getIndexPrefix()

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts'    : TestServers.elasticsearch().toString(),
                                 'qiqiao.search.index-prefix'  : indexPrefix,
                                 'datasources.migrator.url'    : database.url,
                                 'datasources.migrator.username': 'qiqiao_migrator',
                                 'qiqiao.matching.poll'        : 'PT0.1S']
    }

    /** Imports lines as a script does, and waits until each is a record. */
    void bring(String kind, List<Map> lines, TenantId tenant, Map<String, String> as, String visibility = 'private') {
        def body = lines.collect { groovy.json.JsonOutput.toJson(it) }.join('\n')
        def begun = send('POST', hostOf(tenant), "/api/imports?kind=$kind&visibility=$visibility", ['Content-Type': 'application/x-ndjson'] + as, body)
        assert begun.status == 202: begun.body
        soon.eventually {
            def report = send('GET', hostOf(tenant), "/api/imports/$begun.json.id", as).json
            assert report.state == 'done'
            assert report.refused == 0
        }
    }

    /** Everything written is in the index, and can be found. */
    void indexed(TenantId tenant) {
        soon.eventually {
            assert database.sql().firstRow('select count(*) as count from platform.outbox where tenant = ?', [tenant.code()]).count == 0
        }
        bean(SearchConnections).writing().indices().refresh { it.index(indexPrefix + '-*') }
    }
}
