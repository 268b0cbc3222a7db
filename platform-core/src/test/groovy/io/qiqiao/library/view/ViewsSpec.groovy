package io.qiqiao.library.view

import groovy.json.JsonOutput
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.PersonalTraces
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared

import java.util.concurrent.Executors

/** Views and columns by program, in two tenants, with limits that a spec can reach. */
class ViewsSpec extends WebSpec {

    @Shared TenantId district = database.with {
        tenant('620000', '甘肃省')
        tenant('620100', '兰州市', '620000')
        tenant('620102', '城关区', '620100')
    }
    @Shared TenantId elsewhere = database.with {
        tenant('630000', '青海省')
        tenant('630100', '西宁市', '630000')
    }
    @Shared UUID me, chief
    @Shared Map mine, colleague, officer, deputy, strange

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.lists.rules': 'classpath:lists-small.json']
    }

    def setupSpec() {
        me = person('views-station', district, Role.STATION)
        person('views-colleague', district, Role.STATION)
        chief = person('views-officer', district)
        person('views-deputy', district)
        person('views-elsewhere', elsewhere)
        mine = bearer(token('views-station', hostOf(district)))
        colleague = bearer(token('views-colleague', hostOf(district)))
        officer = bearer(token('views-officer', hostOf(district)))
        deputy = bearer(token('views-deputy', hostOf(district)))
        strange = bearer(token('views-elsewhere', hostOf(elsewhere)))
    }

    def setup() {
        def sql = database.sql()
        [district, elsewhere].each { tenant -> ['list_choice', 'list_view'].each { sql.execute("delete from ${tenant.schema()}.$it".toString()) } }
        sql.close()
    }

    def "a view is kept with its filters and columns, listed, called otherwise, shown otherwise, and removed"() {
        when:
        def made = ask('POST', '/api/views', mine, [library: 'products', name: ' 草稿认证 ', q: ' 认证 ', state: 'draft', category: 'certification', columns: ['institution', 'state', 'institution']])

        then:
        made.status == 201
        made.header('Location') == "/api/views/${made.json.id}".toString()
        made.json.with { [name, library, shared, q, state, category, columns, gone] } == ['草稿认证', 'products', false, '认证', 'draft', 'certification', ['institution', 'state'], []]
        ask('GET', '/api/views?library=products', mine).json*.id == [made.json.id]
        ask('GET', '/api/views?library=policies', mine).json == []
        ask('GET', '/api/views', mine).json*.name == ['草稿认证']

        when:
        def renamed = ask('PUT', "/api/views/${made.json.id}", mine, [name: '认证'])
        def shown = ask('PUT', "/api/views/${made.json.id}", mine, [q: '', state: 'published', columns: ['changed']])

        then:
        renamed.json.with { [name, q, columns] } == ['认证', '认证', ['institution', 'state']]
        shown.json.with { [name, q, state, category, columns] } == ['认证', null, 'published', 'certification', ['changed']]

        when:
        def gone = ask('DELETE', "/api/views/${made.json.id}", mine)

        then:
        gone.status == 204
        ask('GET', "/api/views/${made.json.id}", mine).status == 404
        ask('GET', '/api/views', mine).json == []
    }

    def "#what: #status"() {
        expect:
        def answer = ask('POST', '/api/views', mine, [library: 'products', name: '名称'] + wish)
        answer.status == status
        status == 201 || answer.header('Content-Type').startsWith('application/problem+json')
        field == null || answer.json.errors*.field == [field]

        where:
        what                                 | wish                                                                       || status | field
        'no name'                            | [name: null]                                                               || 422    | 'name'
        'an empty name'                      | [name: ' ']                                                                || 422    | 'name'
        'a name of 9 characters'             | [name: '名' * 9]                                                           || 201    | null
        'a name of 10 characters, the limit' | [name: '𠮷' * 10]                                                          || 201    | null
        'a name of 11 characters'            | [name: '名' * 11]                                                          || 422    | 'name'
        'words of 19 characters'             | [q: '词' * 19]                                                             || 201    | null
        'words of 20 characters, the limit'  | [q: '词' * 20]                                                             || 201    | null
        'words of 21 characters'             | [q: '词' * 21]                                                             || 422    | 'q'
        'no columns at all'                  | [columns: []]                                                              || 422    | 'columns'
        '3 columns'                          | [columns: ['fee', 'free', 'state']]                                        || 201    | null
        '4 columns, the limit'               | [columns: ['fee', 'free', 'state', 'changed']]                             || 201    | null
        '5 columns'                          | [columns: ['fee', 'free', 'state', 'changed', 'region']]                   || 422    | 'columns'
        'a column of another library'        | [columns: ['creditCode']]                                                  || 422    | 'columns'
        'the title, which is there anyway'   | [columns: ['title']]                                                       || 422    | 'columns'
        'a column that is nothing'           | [columns: [null]]                                                          || 422    | 'columns'
        'a state nobody knows'               | [state: 'archived']                                                        || 422    | 'state'
        'a tab the library does not have'    | [state: 'ending']                                                          || 422    | 'state'
        'the same tab where there is one'    | [library: 'policies', state: 'ending', columns: ['issuer']]                || 201    | null
        'a category nobody knows'            | [category: 'alchemy']                                                      || 422    | 'category'
        'a category where there are none'    | [library: 'enterprises', category: 'certification', columns: ['region']]   || 422    | 'category'
        'an order nobody knows'              | [sort: 'luck']                                                             || 422    | 'sort'
        'an order there is'                  | [sort: 'title']                                                            || 201    | null
        'a library nobody knows'             | [library: 'views']                                                         || 404    | null
        'no library'                         | [library: null]                                                            || 422    | 'library'
        'shared, by who may not'             | [shared: true]                                                             || 403    | null
    }

    def "a person has at most as many views of a library as the rules say: #kept before, then #status"() {
        given:
        kept.times { assert ask('POST', '/api/views', mine, [library: 'products', name: "第$it"]).status == 201 }

        expect:
        ask('POST', '/api/views', mine, [library: 'products', name: '再一个']).status == status
        ask('POST', '/api/views', mine, [library: 'policies', name: '再一个']).status == 201
        ask('POST', '/api/views', colleague, [library: 'products', name: '再一个']).status == 201

        where:
        kept || status
        1    || 201
        2    || 201
        3    || 409
    }

    def "as many are shared as the rules say, and one's own do not count: #kept before, then #status"() {
        given:
        kept.times { assert ask('POST', '/api/views', officer, [library: 'products', name: "第$it", shared: true]).status == 201 }
        def own = ask('POST', '/api/views', deputy, [library: 'products', name: '自己的']).json.id

        expect:
        ask('PUT', "/api/views/$own", deputy, [shared: true]).status == status

        where:
        kept || status
        0    || 200
        1    || 200
        2    || 409
    }

    def "many requests at once do not get past the limit"() {
        given:
        def pool = Executors.newFixedThreadPool(8)

        when:
        def statuses = (1..12).collect { n -> pool.submit({ ask('POST', '/api/views', mine, [library: 'products', name: "同时$n"]).status } as java.util.concurrent.Callable) }*.get()
        pool.shutdown()

        then:
        statuses.count { it == 201 } == 3
        statuses.count { it == 409 } == 9
        ask('GET', '/api/views', mine).json.size() == 3
    }

    def "the same view sent again is kept once; another one under its name is refused"() {
        given:
        def wish = [library: 'demands', name: '重试', q: '检测', columns: ['state']]

        when:
        def ids = (1..3).collect { ask('POST', '/api/views', mine, wish).json.id }

        then:
        ids.toUnique().size() == 1
        ask('POST', '/api/views', mine, wish + [q: '别的']).with { status == 422 && json.errors*.field == ['name'] }
        ask('POST', '/api/views', colleague, wish).json.id != ids[0]
        ask('GET', '/api/views', mine).json.size() == 1
    }

    def "#method #path of a private view is for its owner alone: neither a colleague nor an officer nor another tenant finds it"() {
        given:
        def id = ask('POST', '/api/views', mine, [library: 'products', name: '我的', q: '秘密']).json.id
        def address = path.replace('ID', id)

        expect:
        [colleague, officer].every { ask(method, address, it, body).status == 404 }
        send(method, hostOf(elsewhere), address, strange, body).status == 404
        send(method, hostOf(elsewhere), address, mine, body).status == 403
        ask(method, address, [:], body).status == 401
        [ask('GET', '/api/views', colleague), ask('GET', '/api/views', officer), send('GET', hostOf(elsewhere), '/api/views', strange)].every { it.json == [] }
        ask('GET', '/api/views', mine).json*.name == ['我的']

        where:
        method   | path                    | body
        'GET'    | '/api/views/ID'         | null
        'PUT'    | '/api/views/ID'         | [name: '改']
        'DELETE' | '/api/views/ID'         | null
        'PUT'    | '/api/views/ID/opening' | null
        'DELETE' | '/api/views/ID/opening' | null
    }

    def "#path is no page of a private view's for anybody else"() {
        given:
        def id = ask('POST', '/api/views', mine, [library: 'products', name: '我的']).json.id
        def address = path.replace('ID', id)

        expect:
        send('GET', hostOf(district), address, mine + [Accept: 'text/html']).status == 200
        [colleague, officer].every { send('GET', hostOf(district), address, it + [Accept: 'text/html']).status == 404 }
        send('GET', hostOf(elsewhere), address, strange + [Accept: 'text/html']).status == 404
        deeds.every { submit(hostOf(district), "/work/views/$id$it", [name: '改'], colleague).status == 404 }
        ask('GET', '/api/views', mine).json*.name == ['我的']

        where:
        path                      | deeds
        '/work/products?view=ID'  | []
        '/work/views/ID'          | ['']
        '/work/views/ID/removal'  | ['/removal', '/content?library=products&columns=state']
    }

    def "a shared view is everybody's to see and an officer's to change, is audited, and stays within the tenant"() {
        given:
        def id = ask('POST', '/api/views', officer, [library: 'products', name: '共享', q: '检测', shared: true]).json.id

        expect: 'seen, and no more'
        ask('GET', '/api/views', mine).json*.with { [it.name, it.shared] } == [['共享', true]]
        ask('GET', "/api/views/$id", mine).status == 200
        ask('PUT', "/api/views/$id", mine, [name: '改']).status == 403
        ask('PUT', "/api/views/$id", mine, [shared: false]).status == 403
        ask('DELETE', "/api/views/$id", mine).status == 403
        submit(hostOf(district), "/work/views/$id/removal", [:], mine).status == 403
        ask('PUT', "/api/views/$id/opening", mine).status == 204
        send('GET', hostOf(district), '/work/products', mine + [Accept: 'text/html']).header('Location') == "/work/products?view=$id".toString()
        send('GET', hostOf(elsewhere), "/api/views/$id", strange).status == 404
        send('GET', hostOf(elsewhere), '/api/views', strange).json == []

        when: 'another officer changes it, takes it back, shares it again and removes it'
        ask('PUT', "/api/views/$id", deputy, [name: '改名'])
        def taken = ask('PUT', "/api/views/$id", deputy, [shared: false])
        def hidden = ask('GET', '/api/views', mine).json
        def list = send('GET', hostOf(district), '/work/products', mine + [Accept: 'text/html'])
        ask('PUT', "/api/views/$id", deputy, [shared: true])
        def removed = ask('DELETE', "/api/views/$id", officer)

        then:
        taken.json.with { [name, shared] } == ['改名', false]
        hidden == []
        list.status == 200
        removed.status == 204
        rows('select action, object_kind, details from $audit_entry where object_id = ? order by happened_at, id', [id.toString()]).collect { [it.action, it.object_kind] } ==
                ['view-sharing', 'view-change', 'view-removal', 'view-sharing', 'view-removal'].collect { [it, 'list-view'] }
    }

    def "what is one's own is nobody's matter: it leaves nothing in the audit"() {
        given:
        def id = ask('POST', '/api/views', mine, [library: 'products', name: '我的']).json.id
        ask('PUT', "/api/views/$id", mine, [name: '改'])
        ask('DELETE', "/api/views/$id", mine)

        expect:
        rows('select action from $audit_entry where object_id = ?', [id.toString()]) == []
    }

    def "a view that names #what opens without it and says so"() {
        given:
        def id = kept('products', '旧视图', content)

        expect:
        ask('GET', "/api/views/$id", mine).json.with { [it.gone, it.state, it.category, it.columns] } == [gone, state, category, columns]
        def page = send('GET', hostOf(district), "/work/products?view=$id", mine + [Accept: 'text/html']).body
        page.contains('视图的一部分已不存在') == !gone.empty
        said.every { page.contains(it) }

        when: 'it is overwritten'
        ask('PUT', "/api/views/$id", mine, [q: '新'])

        then:
        ask('GET', "/api/views/$id", mine).json.gone == []

        where:
        what                           | content                                                                          || gone                                             | state   | category        | columns                                | said
        'nothing of that kind'         | [state: 'draft', category: 'certification', columns: ['state', 'fee']]            || []                                               | 'draft' | 'certification' | ['state', 'fee']                       | []
        'a column'                     | [state: 'draft', columns: ['colour', 'fee']]                                      || ['colour']                                       | 'draft' | null            | ['fee']                                | ['列“colour”']
        'columns only'                 | [columns: ['colour', 'size']]                                                     || ['colour', 'size']                               | null    | null            | ['category', 'fee', 'state', 'changed'] | ['列“colour”、列“size”']
        'a tab, a category, an order'  | [state: 'archived', category: 'alchemy', sort: 'luck', columns: ['fee']]          || ['state filter', 'category filter', 'sort order'] | null   | null            | ['fee']                                | ['状态筛选', '服务类别筛选', '排序方式']
    }

    def "a tab that was taken away by newer rules is left out too"() {
        given:
        def id = kept('institutions', '已撤回', [state: 'withdrawn', columns: ['region']])

        expect:
        ask('GET', "/api/views/$id", mine).json.with { [it.gone, it.state] } == [['state filter'], null]
        ask('PUT', "/api/views/$id", mine, [name: '改名']).status == 200
    }

    def "columns are chosen by each person for each library, in their order, and given back"() {
        expect:
        ask('GET', '/api/columns/products', mine).json.with { [columns, chosen, known.containsAll(['institution', 'state', 'changed']), known.contains('title')] } == [['category', 'fee', 'state', 'changed'], false, true, false]

        when:
        def put = ask('PUT', '/api/columns/products', mine, [columns: ['changed', 'institution', 'changed']])

        then:
        put.json.with { [columns, chosen] } == [['changed', 'institution'], true]
        ask('GET', '/api/columns/products', mine).json.columns == ['changed', 'institution']
        ask('GET', '/api/columns/policies', mine).json.chosen == false
        ask('GET', '/api/columns/products', colleague).json.chosen == false
        send('GET', hostOf(elsewhere), '/api/columns/products', strange).json.chosen == false

        when: 'a column of theirs is no more'
        execute("update ${district.schema()}.list_choice set columns = 'colour,institution'")

        then:
        ask('GET', '/api/columns/products', mine).json.columns == ['institution']

        when:
        def dropped = ask('DELETE', '/api/columns/products', mine)

        then:
        dropped.status == 204
        ask('GET', '/api/columns/products', mine).json.with { [columns, chosen] } == [['category', 'fee', 'state', 'changed'], false]
    }

    def "#wish is no choice of columns: #status"() {
        expect:
        ask('PUT', '/api/columns/products', mine, wish).status == status
        ask('GET', '/api/columns/products', mine).json.chosen == (status == 200)

        where:
        wish                                                      || status
        [:]                                                       || 422
        [columns: []]                                             || 422
        [columns: ['fee', 'free', 'state']]                       || 200
        [columns: ['fee', 'free', 'state', 'changed']]            || 200
        [columns: ['fee', 'free', 'state', 'changed', 'region']]  || 422
        [columns: ['colour']]                                     || 422
    }

    def "#role keeps #what of a list it does not see, and nothing at all on a visit"() {
        given:
        def login = "views-${role.code()}".toString()
        person(login, district, role, party)
        def who = bearer(token(login, hostOf(district)))

        expect:
        ask('POST', '/api/views', who, [library: library, name: '看']).status == status
        ask('PUT', "/api/columns/$library", who, [columns: ['state']]).status == (status == 201 ? 200 : status)
        ask('GET', "/api/views?library=$library", who).status == (status == 201 ? 200 : status)

        where:
        role             | party                                                                      | library       || status
        Role.ENTERPRISE  | new PartyRef('enterprise', '0190a3c8-0000-7000-8000-0000000fffff')         | 'demands'     || 201
        Role.ENTERPRISE  | new PartyRef('enterprise', '0190a3c8-0000-7000-8000-0000000fffff')         | 'products'    || 403
        Role.INSTITUTION | new PartyRef('institution', '0190a3c8-0000-7000-8000-0000000fffff')        | 'enterprises' || 403
        Role.BREAK_GLASS | PartyRef.BUREAU                                                            | 'products'    || 403
        what = status == 201 ? 'views' : 'nothing'
    }

    def "the person's copy tells of views and choices; with the person they are gone, and what was shared stays"() {
        given:
        def own = ask('POST', '/api/views', officer, [library: 'products', name: '自己的', q: '词', columns: ['fee']]).json.id
        ask('POST', '/api/views', officer, [library: 'products', name: '大家的', shared: true])
        ask('POST', '/api/views', mine, [library: 'products', name: '别人的'])
        ask('PUT', '/api/columns/policies', officer, [columns: ['issuer']])
        ask('PUT', "/api/views/$own/opening", officer)
        def traces = application.getBeansOfType(PersonalTraces)

        when:
        def copy = CurrentTenant.call(district) { traces.collectEntries { it.copy(chief) } }

        then:
        copy.listViews.collect { [it.list, it.name, it.words, it.columns] } == [['product', '自己的', '词', ['fee']]]
        copy.listChoices.collect { [it.list, it.columns, it.opensWith] } == [['policy', ['issuer'], ''], ['product', [], own]]

        when:
        CurrentTenant.run(district) { 2.times { traces.each { it.forget(chief) } } }

        then:
        rows('select name from $list_view order by name collate "C"')*.name as Set == ['别人的', '大家的'] as Set
        rows('select account from $list_choice') == []
        rows('select count(*) as n from $list_view where account = ?', [chief])[0].n == 0
    }

    private Answer ask(String method, String path, Map who, Object body = null) {
        send(method, hostOf(district), path, who, body)
    }

    /** A view of mine as an earlier version of the program may have kept it. */
    private UUID kept(String library, String name, Map content) {
        def id = UUID.randomUUID()
        execute("insert into ${district.schema()}.list_view values (?, ?, ?, ?, ?, now(), now())", [id, me, library == 'products' ? 'product' : 'institution', name, JsonOutput.toJson(content)])
        id
    }

    private void execute(String statement, List parameters = []) {
        def sql = database.sql()
        sql.execute(statement.toString(), parameters)
        sql.close()
    }

    private List<Map> rows(String query, List parameters = []) {
        def sql = database.sql()
        try {
            sql.rows(query.replace('$', district.schema() + '.'), parameters).collect { new LinkedHashMap(it) }
        } finally {
            sql.close()
        }
    }
}
