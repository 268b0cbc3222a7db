package io.qiqiao.search.web

import groovy.json.JsonSlurper
import io.micronaut.runtime.server.EmbeddedServer
import io.qiqiao.search.index.IndexLayout
import io.qiqiao.search.index.IndexNames
import io.qiqiao.search.index.IndexShare
import io.qiqiao.search.index.IndexedDocument
import io.qiqiao.search.CatalogueSearchContract
import io.qiqiao.testkit.SearchingSpec
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

class SearchControllerSpec extends SearchingSpec {

    @Shared @AutoCleanup EmbeddedServer server = bean(EmbeddedServer).start()
    @Shared HttpClient http = HttpClient.newHttpClient()

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['micronaut.server.port': -1]
    }

    def setupSpec() {
        fill(IndexShare.PUBLIC, [
                CatalogueSearchContract.record('数字化转型诊断', tenant: '440106', externalId: 'D-1', category: 'it', regions: ['440106'], free: true, text: '<b>免费</b>数字化转型诊断与方案'),
                CatalogueSearchContract.record('数字化转型培训', tenant: '441704', category: 'training', regions: ['441704'], free: false, text: '数字化转型培训课程')])
        fill(IndexShare.PRIVATE, [CatalogueSearchContract.record('数字化转型内部方案', tenant: '440106', visibility: 'private')])
    }

    def "a search answers items, facets, total and the cursor of the next part"() {
        when:
        def (status, answer) = get('q=数字化转型诊断&size=1')

        then:
        status == 200
        answer.total == 2
        answer.items.size() == 1
        with(answer.items[0]) {
            kind == 'product'
            externalId == 'D-1'
            tenant == '440106'
            title == '数字化转型诊断'
            snippet.contains('<em>') && snippet.contains('&lt;b&gt;')
            score > 0
            UUID.fromString(id)
        }
        answer.facets.kind == [[value: 'product', count: 2]]
        answer.facets.free*.value as Set == ['true', 'false'] as Set

        and:
        get("q=数字化转型诊断&size=1&after=${answer.next}")[1].items*.title == ['数字化转型培训']
    }

    def "parameters narrow, and nothing private is found with any: #parameters"() {
        expect:
        get(parameters)[1].items*.title as Set == titles as Set

        where:
        parameters                              || titles
        'q=数字化转型&tenant=441704'             || ['数字化转型培训']
        'q=数字化转型&tenant=440106'             || ['数字化转型诊断']
        'q=数字化转型内部方案&tenant=440106'      || ['数字化转型诊断']
        'q=数字化转型&free=true'                 || ['数字化转型诊断']
        'q=数字化转型&category=it&category=training' || ['数字化转型诊断', '数字化转型培训']
        'q=数字化转型&region=441704'             || ['数字化转型培训']
        'kind=product&visibility=private'       || ['数字化转型诊断', '数字化转型培训']
    }

    def "a search says why each item was found when explain=true asks, and not otherwise"() {
        expect:
        get('q=数字化转型诊断&explain=true')[1].items[0].reasons.containsAll(['words', 'title'])
        !get('q=数字化转型诊断')[1].items[0].containsKey('reasons')
    }

    def "suggestions go on as somebody has begun, from public titles: #begun"() {
        expect:
        get("q=$begun", '/api/search/suggestions')[1].items as Set == titles as Set

        where:
        begun            || titles
        '数字化'         || ['数字化转型诊断', '数字化转型培训']
        '数字化转型内部' || []
    }

    def "what does not hold is named: #parameters"() {
        expect:
        get(parameters)[0] == 422

        where:
        parameters << ['size=0', 'size=101', 'size=ten', 'kind=secret', 'tenant=44x', 'region=0', 'free=perhaps', 'after=nonsense', "q=${'长' * 201}"]
    }

    private List get(String parameters, String path = '/api/search') {
        def encoded = parameters.split('&').collect { def (name, value) = it.split('=', 2); name + '=' + URLEncoder.encode(value, 'UTF-8') }.join('&')
        def request = HttpRequest.newBuilder(URI.create("$server.URL$path?$encoded")).header('Accept', 'application/json').build()
        def response = http.send(request, HttpResponse.BodyHandlers.ofString())
        [response.statusCode(), response.body() ? new JsonSlurper().parseText(response.body()) : null]
    }

    private void fill(IndexShare share, List records) {
        def index = bean(IndexNames).physical(share, 'product', 'v1-1')
        bean(IndexLayout).create(elasticsearch(), index, index + '-write')
        elasticsearch().indices().putAlias { it.index(index).name(bean(IndexNames).alias(share, 'product')) }
        records.each { record ->
            elasticsearch().index { it.index(index).id(record.id().toString()).routing(record.tenant()).document(IndexedDocument.of(record, share)) }
        }
        bean(IndexLayout).open(elasticsearch(), index)
    }
}
