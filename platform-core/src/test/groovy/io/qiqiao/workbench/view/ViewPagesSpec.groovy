package io.qiqiao.workbench.view

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.workbench.WorkbenchSpec

class ViewPagesSpec extends WorkbenchSpec {

    def "a list shows the columns that were chosen, in their order, to who chose them and nobody else"() {
        given:
        def mark = mark()
        keep('institution', [title: mark])
        keep('enterprise', [title: "$mark 一", phone: '13812345678', staff: 12, region: '440106', mainProducts: '长' * 61])
        def who = fresh()
        def list = "/work/enterprises?q=${coded(mark)}".toString()

        expect:
        headings(visit(who, list)) == ['企业名称', '行业', '所在地区', '状态', '更新']

        when:
        def sent = fill(who, '/work/columns/enterprises', [column: ['phone', 'staff', 'mainProducts', 'state'], 'place-phone': '', 'place-staff': '', 'place-mainProducts': '', 'place-state': '1',
                                                            before: 'industryName,region,state,changed', q: mark])
        def page = follow(who, sent)

        then: 'a person is told of as in all lists, a number stands right, a long text is cut off'
        sent.header('Location') == "/work/enterprises?q=${coded(mark)}&state=all".toString()
        headings(page) == ['企业名称', '状态', '电话', '从业人员', '主要产品']
        page.body.contains('138****5678')
        !page.body.contains('13812345678')
        page.body =~ /class="numeric" role="cell" data-label="从业人员">12</
        page.body.contains('长' * 60 + '…')
        words(page).contains('列已保存')
        headings(visit(fresh(), list)) == ['企业名称', '行业', '所在地区', '状态', '更新']
        headings(visit(who, '/work/institutions'))[1] == '机构性质'

        when:
        def back = follow(who, fill(who, '/work/columns/enterprises', [reset: 'true', q: mark]))

        then:
        headings(back) == ['企业名称', '行业', '所在地区', '状态', '更新']
    }

    def "#columns columns are refused with why, and the list stays as it was"() {
        given:
        def who = fresh()
        def fields = ['address', 'founded', 'stage', 'park', 'industry', 'staff', 'taxRegion', 'standards', 'phone']

        expect:
        words(follow(who, fill(who, '/work/columns/enterprises', [column: fields.take(columns), before: '']))).contains(said)

        where:
        columns || said
        0       || '请至少选一列'
        8       || '列已保存'
        9       || '最多 8 列，您选了 9 列'
    }

    def "what a list shows gets a name, is opened by it, opens first, is shown otherwise, called otherwise and removed"() {
        given:
        def mark = mark()
        publish(keep('product', [title: "$mark 一", category: 'certification'] + DISCLOSURES))
        keep('product', [title: "$mark 二", category: 'certification'])
        def who = fresh()

        when: 'from the list to the form, which knows what is shown'
        def list = visit(who, "/work/products?state=published&category=certification&q=${coded(mark)}")
        def naming = (list.body =~ /href="(\/work\/views\/new[^"]*)"/)[0][1].replace('&amp;', '&')
        def form = visit(who, naming)

        then:
        words(form).contains(mark)
        words(form).contains('已发布')
        words(form).contains('列：')

        when: 'without a name it comes again'
        def action = (form.body =~ /action="(\/work\/views\?[^"]*)"/)[0][1].replace('&amp;', '&')
        def again = fill(who, action, [name: ' ', options: ['opens']])

        then:
        again.status == 422
        words(again).contains('请写名称，最多 40 个字')
        again.body =~ /value="opens" checked/
        !again.body.contains('value="shared"')

        when:
        def saved = fill(who, action, [name: '<认证>', options: ['opens']])
        def id = saved.header('Location').split('view=')[1]
        def opened = follow(who, saved)

        then:
        opened.body =~ /aria-current="true">&lt;认证&gt;/
        words(opened).contains("$mark 一")
        !words(opened).contains("$mark 二")
        opened.body.contains("/work/products/export?state=published&amp;q=${coded(mark)}&amp;category=certification")
        !opened.body.contains('更新视图')

        and: 'the list begins with it, and the plain list is one step away'
        visit(who, '/work/products').header('Location') == "/work/products?view=$id".toString()
        visit(who, '/work/products?state=all').status == 200
        visit(fresh(), '/work/products').status == 200

        when: 'within the view something else is looked at, and the view is given that'
        def other = visit(who, "/work/products?view=$id&state=draft&q=${coded(mark)}")
        def overwriting = (other.body =~ /action="(\/work\/views\/$id\/content[^"]*)"/)[0][1].replace('&amp;', '&')
        def overwritten = follow(who, fill(who, overwriting))

        then:
        words(other).contains("$mark 二")
        words(overwritten).contains("$mark 二")
        !words(overwritten).contains("$mark 一")
        words(overwritten).contains('已更新为当前的筛选和列')

        when: 'it is called otherwise, and does not open first any more'
        def renamed = follow(who, fill(who, "/work/views/$id", [name: '草稿']))

        then:
        words(renamed).contains('草稿')
        visit(who, '/work/products').status == 200

        when:
        def asked = visit(who, "/work/views/$id/removal")
        def removed = follow(who, fill(who, "/work/views/$id/removal"))

        then:
        words(asked).contains('只删除视图，不删除记录')
        words(removed).contains('视图“草稿”已删除')
        visit(who, "/work/products?view=$id").status == 404
    }

    def "a long list is read part by part, every record once, ordered #sort; a view keeps the order"() {
        given:
        def mark = mark()
        def kept = (1..23).collect { n -> keep('enterprise', [title: "$mark ${('a'..'w')[(n * 7) % 23]}".toString()]) }
        def who = fresh()
        def address = "/work/enterprises?q=${coded(mark)}&sort=$sort".toString()
        def first = visit(who, address)

        when:
        def seen = []
        while (address) {
            def page = visit(who, address)
            seen += (page.body =~ /id="row-([0-9a-f-]+)"/).collect { it[1] }
            address = (page.body =~ /<a class="button" href="([^"]+)" rel="next"/).collect { it[1].replace('&amp;', '&') }[0]
        }

        then:
        seen == order.call(kept)*.id()*.toString()
        first.body =~ /<option value="$chosen" selected>/

        when:
        def saved = fill(who, "/work/views?library=enterprises&columns=state&q=${coded(mark)}&sort=$chosen", [name: '顺序'])

        then:
        (follow(who, saved).body =~ /id="row-([0-9a-f-]+)"/).collect { it[1] } == seen.take(20)

        where:
        sort       | chosen   | order
        'newest'   | 'newest' | { it.reverse() }
        'oldest'   | 'oldest' | { it }
        'title'    | 'title'  | { it.sort(false) { record -> record.title() } }
        'nonsense' | 'newest' | { it.reverse() }
    }

    def "#sort does not go on with a cursor of another order"() {
        given:
        def cursor = sort == 'title' ? '2026-11-29T00:00:00Z_0190a3c8-0000-7000-8000-0000000fffff' : '0190a3c8-0000-7000-8000-0000000fffff_a'

        expect:
        visit(fresh(), "/work/enterprises?sort=$sort&after=${coded(cursor)}").status == 422

        where:
        sort << ['newest', 'oldest', 'title']
    }

    def "an officer shares a view; a station uses it, saves one of its own from it, and cannot change it"() {
        given:
        def name = mark()
        publish(keep('demand', [title: name, text: '测一测']))
        def chief = somebody(tianhe, Role.OFFICER)
        def station = fresh()
        def saved = fill(chief, '/work/views?library=demands&state=draft&columns=budgetFen,state', [name: name, options: ['shared']])
        def id = saved.header('Location').split('view=')[1]

        expect:
        words(follow(chief, saved)).contains("$name（共享）")

        when:
        def page = visit(station, "/work/demands?view=$id&state=published")
        def about = visit(station, "/work/views/$id")

        then:
        page.body.contains('关于此视图')
        !page.body.contains('更新视图')
        headings(page)[1..2] == ['预算', '状态']
        words(about).contains("共享视图“$name”")
        !about.body.contains('name="name"')
        fill(station, "/work/views/$id/content?library=demands&columns=state").status == 403

        when: 'it says only that the list opens with it'
        def first = fill(station, "/work/views/$id", [name: '改名', options: ['opens']])

        then:
        words(follow(station, first)).contains("$name（共享）")
        visit(station, '/work/demands').header('Location') == "/work/demands?view=$id".toString()

        when:
        def own = fill(station, "/work/views?library=demands&state=published&columns=state", [name: name])

        then:
        own.status == 303
        !own.header('Location').contains(id)

        and: 'in the other tenant nothing is known of it'
        !visit(somebody(yangdong, Role.OFFICER), '/work/demands').body.contains(name)
        visit(somebody(yangdong, Role.OFFICER), "/work/demands?view=$id").status == 404

        cleanup:
        fill(chief, "/work/views/$id/removal")
    }

    def "with a view open, one's own columns can be shown without changing it"() {
        given:
        keep('institution', [title: mark()])
        def who = fresh()
        def id = fill(who, '/work/views?library=institutions&columns=creditCode', [name: '代码']).header('Location').split('view=')[1]

        when:
        def page = follow(who, fill(who, '/work/columns/institutions', [column: ['staff'], before: 'creditCode', view: id]))

        then:
        headings(page)[1] == '员工人数'
        page.body.contains('更新视图')
        headings(visit(who, "/work/institutions?view=$id"))[1] == '统一社会信用代码'
    }

    def "a view of one library does not open another, and nonsense opens none: #path"() {
        given:
        def who = fresh()
        def id = fill(who, '/work/views?library=policies&columns=issuer', [name: '政策']).header('Location').split('view=')[1]

        expect:
        visit(who, path.replace('ID', id)).status == status

        where:
        path                                  || status
        '/work/policies?view=ID'              || 200
        '/work/products?view=ID'              || 404
        '/work/policies?view=nonsense'        || 404
        '/work/policies?view='                || 200
        '/work/views/new'                     || 404
        '/work/views/new?library=nonsense'    || 404
    }

    def "on a visit there are no views and no columns to choose"() {
        given:
        def visitor = somebody(tianhe, Role.BREAK_GLASS)

        expect:
        visit(visitor, '/work/products').with { status == 200 && !body.contains('/work/views') && !body.contains('/work/columns') }
        fill(visitor, '/work/columns/products', [column: ['state']]).status == 403
        visit(visitor, '/work/views/new?library=products').status == 403
    }

    def "the whole of it is said in English too"() {
        given:
        def page = visit(fresh(), '/work/products', ['Accept-Language': 'en'])

        expect:
        page.body.contains('Save as a view')
        page.body.contains('Choose columns')
        !(page.body =~ /view\.[a-z]+[.<"]/)
    }

    /** Somebody who chose nothing yet. */
    private Person fresh() {
        def login = "v-${UUID.randomUUID()}".toString()
        person(login, tianhe, Role.STATION, PartyRef.BUREAU)
        new Person(tenant: tianhe, token: token(login, hostOf(tianhe)))
    }

    private static String mark() {
        "桐${UUID.randomUUID().toString().take(6)}"
    }

    private static String coded(String text) {
        URLEncoder.encode(text, 'UTF-8')
    }

    private static List<String> headings(Answer page) {
        assert page.status == 200: page.body
        def head = (page.body =~ /(?s)<thead.*?<\/thead>/)
        head ? (head[0] =~ /scope="col" role="columnheader"[^>]*>([^<]+)</).collect { it[1].trim() } : []
    }
}
