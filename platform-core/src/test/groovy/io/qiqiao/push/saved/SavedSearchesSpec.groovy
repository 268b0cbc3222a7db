package io.qiqiao.push.saved

import io.qiqiao.identity.PersonalTraces
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.CurrentTenant

/** Saving, listing, renaming, deleting: by program and by page. */
class SavedSearchesSpec extends SavingSpec {

    UUID me, colleague, stranger
    Map mine, theirs, strange

    def setup() {
        clean()
        me = person('saver', district, Role.STATION)
        colleague = person('saver-colleague', district, Role.STATION)
        stranger = person('saver-elsewhere', elsewhere, Role.STATION)
        mine = bearer(token('saver', hostOf(district)))
        theirs = bearer(token('saver-colleague', hostOf(district)))
        strange = bearer(token('saver-elsewhere', hostOf(elsewhere)))
    }

    def "a search is saved with its words and filters, listed by name, called otherwise, told of otherwise, and removed"() {
        when:
        def made = send('POST', hostOf(district), '/api/saved-searches', mine, [name: ' 检测服务 ', q: '砭石 检测', kind: ['product'], region: ['510104', '510100'], free: true, rhythm: 'weekly'])

        then:
        made.status == 201
        made.header('Location') == "/api/saved-searches/${made.json.id}".toString()
        with(made.json) {
            name == '检测服务'
            q == '砭石 检测'
            kind == ['product']
            region == ['510100', '510104']
            free
            rhythm == 'weekly'
            dueAt
            path == '/search?q=' + URLEncoder.encode('砭石 检测', 'UTF-8') + '&kind=product&region=510100&region=510104&free=true'
        }

        when:
        send('POST', hostOf(district), '/api/saved-searches', mine, [name: '全部', q: ''])

        then:
        send('GET', hostOf(district), '/api/saved-searches', mine).json*.name as Set == ['全部', '检测服务'] as Set
        send('GET', hostOf(district), "/api/saved-searches/${made.json.id}", mine).json.name == '检测服务'

        when:
        def changed = send('PUT', hostOf(district), "/api/saved-searches/${made.json.id}", mine, [name: '检测', rhythm: 'off'])

        then:
        changed.json.with { [it.name, it.rhythm, it.dueAt] } == ['检测', 'off', null]

        when:
        def gone = send('DELETE', hostOf(district), "/api/saved-searches/${made.json.id}", mine)

        then:
        gone.status == 204
        send('GET', hostOf(district), '/api/saved-searches', mine).json*.name == ['全部']
    }

    def "#method of a saved search is for its owner alone: neither a colleague nor somebody elsewhere finds it"() {
        given:
        def id = save(district, me, '我的', [text: '砭石']).id()
        def other = save(elsewhere, stranger, '别处的', [text: '砭石']).id()

        expect:
        send(method, hostOf(district), "/api/saved-searches/$id", theirs, body).status == 404
        send(method, hostOf(elsewhere), "/api/saved-searches/$id", strange, body).status == 404
        send(method, hostOf(district), "/api/saved-searches/$other", mine, body).status == 404
        send('GET', hostOf(district), '/api/saved-searches', theirs).json == []
        send('GET', hostOf(elsewhere), '/api/saved-searches', strange).json*.name == ['别处的']
        send('GET', hostOf(district), "/account/saved-searches/$id", theirs + [Accept: 'text/html']).status == 404
        submit(hostOf(district), "/account/saved-searches/$id/removal", [:], theirs).status == 404
        send('GET', hostOf(district), '/api/saved-searches', mine).json*.name == ['我的']

        where:
        method   | body
        'GET'    | null
        'PUT'    | [name: '改']
        'DELETE' | null
    }

    def "#wish is refused: #status"() {
        given:
        send('POST', hostOf(district), '/api/saved-searches', mine, [name: '有了', q: '砭石'])

        expect:
        send('POST', hostOf(district), '/api/saved-searches', mine, wish).status == status

        where:
        wish                                           || status
        [q: '别的']                                    || 422
        [name: ' ', q: '别的']                         || 422
        [name: '长' * 61, q: '别的']                   || 422
        [name: '有了', q: '别的']                      || 422
        [name: '另名', q: '砭石']                      || 409
        [name: '另名', q: '别的', rhythm: 'at-once']   || 422
        [name: '另名', q: '别的', rhythm: 'hourly']    || 422
        [name: '另名', q: '别的', kind: ['demand']]    || 422
        [name: '另名', q: '别的', kind: ['nothing']]   || 422
        [name: '另名', q: '长' * 201]                  || 422
        [name: '长' * 60, q: '别的']                   || 201
    }

    def "there are at most as many as the rules say, of each person"() {
        given:
        (1..50).each { save(district, me, "第$it", [text: "词$it"]) }

        expect:
        send('POST', hostOf(district), '/api/saved-searches', mine, [name: '太多', q: '别的']).with { status == 409 && json.detail.contains('50') }
        send('POST', hostOf(district), '/api/saved-searches', theirs, [name: '不多', q: '别的']).status == 201
    }

    def "who is nobody's member saves nothing: a visitor, and somebody on a visit"() {
        given:
        person('saver-visit', district, Role.BREAK_GLASS)

        expect:
        send('GET', hostOf(district), '/api/saved-searches').status == 401
        send('POST', hostOf(district), '/api/saved-searches', bearer(token('saver-visit', hostOf(district))), [name: '看', q: '看']).status == 403
        !send('GET', hostOf(district), '/search?q=x', [Accept: 'text/html']).body.contains('/account/saved-searches/new')
    }

    def "from the search page one gets to a form that knows the search, and to the list"() {
        given:
        share(city, '砭石检测')
        elastic().indices().refresh { it.index(indexPrefix + '-*') }
        def query = 'q=' + URLEncoder.encode('砭石检测', 'UTF-8') + '&kind=product'

        expect:
        page("/search?$query").contains("/account/saved-searches/new?${query.replace('&', '&amp;')}")
        page("/account/saved-searches/new?$query").with { contains('value="砭石检测"') && contains('服务产品') && contains("action=\"/account/saved-searches?${query.replace('&', '&amp;')}\"") }

        when: 'a name is missing'
        def again = submit(hostOf(district), "/account/saved-searches?$query", [name: '', rhythm: 'daily'], mine)

        then:
        again.status == 422
        again.body.contains('请写名称')
        again.body =~ /value="daily" checked/

        when:
        def saved = submit(hostOf(district), "/account/saved-searches?$query", [name: '<检测>', rhythm: 'daily'], mine)

        then:
        saved.status == 303
        saved.header('Location') == '/account/saved-searches'
        page('/account/saved-searches').with { contains("href=\"/search?${query.replace('&', '&amp;')}\"") && contains('&lt;检测&gt;') && contains('每天告知') && contains('已保存 1 个，最多 50 个') }

        when:
        def id = CurrentTenant.call(district) { bean(SavedSearches).list(me)[0].id() }
        def renamed = submit(hostOf(district), "/account/saved-searches/$id", [name: '改名', rhythm: 'weekly'], mine)

        then:
        renamed.status == 303
        page('/account/saved-searches').with { contains('改名') && contains('每周告知') }

        when:
        submit(hostOf(district), "/account/saved-searches/$id/removal", [:], mine)

        then:
        page('/account/saved-searches').contains('还没有保存的搜索')
        send('GET', hostOf(district), '/account/saved-searches', mine + [Accept: 'text/html', 'Accept-Language': 'en']).body.contains('No saved searches yet')
    }

    def "the person's copy tells of them, and with the person they are gone; those of others stay"() {
        given:
        save(district, me, '我的', [text: '砭石', kinds: ['product']])
        save(district, colleague, '同事的', [text: '砭石'])
        def traces = application.getBeansOfType(PersonalTraces)

        when:
        def copy = CurrentTenant.call(district) { traces.collectEntries { it.copy(me) } }

        then:
        copy.savedSearches*.name == ['我的']
        copy.savedSearches[0].with { [words, kinds, rhythm] } == ['砭石', ['product'], 'daily']

        when:
        CurrentTenant.run(district) { traces.each { it.forget(me) } }

        then:
        rows(district, 'select name from $saved_search')*.name == ['同事的']
    }

    private String page(String path) {
        send('GET', hostOf(district), path, mine + [Accept: 'text/html']).with {
            assert status == 200: body
            body
        }
    }
}
