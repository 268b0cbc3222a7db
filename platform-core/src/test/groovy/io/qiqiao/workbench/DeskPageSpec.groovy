package io.qiqiao.workbench

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.library.listing.ListingState
import io.qiqiao.publication.Visibility

import java.time.LocalDate

class DeskPageSpec extends WorkbenchSpec {

    def "#role sees #pages and is refused the rest"() {
        given:
        def who = somebody(tianhe, role, role in [Role.INSTITUTION, Role.ENTERPRISE] ? new PartyRef(role.code(), UUID.randomUUID().toString()) : PartyRef.BUREAU)
        def all = ['/work', '/work/policies', '/work/policies/new', '/work/institutions', '/work/institutions/new', '/work/products', '/work/products/new',
                   '/work/demands', '/work/demands/new', '/work/demands/network', '/work/enterprises', '/work/enterprises/new', '/work/import']

        expect:
        all.collectEntries { [it, visit(who, it).status] } == all.collectEntries { [it, it in pages ? 200 : 403] }

        where:
        role              | pages
        Role.OFFICER      | ['/work', '/work/policies', '/work/policies/new', '/work/institutions', '/work/institutions/new', '/work/products', '/work/products/new', '/work/demands', '/work/demands/network', '/work/enterprises', '/work/enterprises/new', '/work/import']
        Role.HEAD_STATION | ['/work', '/work/policies', '/work/policies/new', '/work/institutions', '/work/institutions/new', '/work/products', '/work/products/new', '/work/demands', '/work/demands/new', '/work/demands/network', '/work/enterprises', '/work/enterprises/new', '/work/import']
        Role.CENTRE       | ['/work', '/work/policies', '/work/policies/new', '/work/institutions', '/work/institutions/new', '/work/products', '/work/products/new', '/work/demands', '/work/demands/new', '/work/demands/network', '/work/enterprises', '/work/enterprises/new', '/work/import']
        Role.STATION      | ['/work', '/work/policies', '/work/institutions', '/work/institutions/new', '/work/products', '/work/products/new', '/work/demands', '/work/demands/new', '/work/demands/network', '/work/enterprises', '/work/enterprises/new', '/work/import']
        Role.INSTITUTION  | ['/work', '/work/institutions', '/work/products', '/work/products/new', '/work/demands/network']
        Role.ENTERPRISE   | ['/work', '/work/demands', '/work/demands/new', '/work/enterprises']
    }

    def "every entry of #role's navigation opens"() {
        given:
        def who = somebody(tianhe, role, role in [Role.INSTITUTION, Role.ENTERPRISE] ? new PartyRef(role.code(), UUID.randomUUID().toString()) : PartyRef.BUREAU)
        def home = visit(who, '/work').body
        def entries = (home =~ /<a href="(\/work[^"]*)"/).collect { it[1] }.unique()

        expect:
        entries.size() > 1
        entries.every { visit(who, it.toString()).status == 200 }

        where:
        role << [Role.OFFICER, Role.HEAD_STATION, Role.CENTRE, Role.STATION, Role.INSTITUTION, Role.ENTERPRISE, Role.EXPERT]
    }

    def "who has not signed in is sent to do so, and comes back"() {
        when:
        def answer = send('GET', hostOf(tianhe), path, [Accept: 'text/html'])

        then:
        answer.status == 303
        answer.header('Location') == "/sign-in?next=${URLEncoder.encode(path, 'UTF-8')}".toString()

        where:
        path << ['/work', '/work/products', '/work/import']
    }

    def "tabs count what they hold, with words and category applied"() {
        given:
        def mark = "杏${UUID.randomUUID().toString().take(6)}"
        def certification = [category: 'certification'] + DISCLOSURES
        publish(keep('product', [title: "$mark 一"] + certification))
        publish(keep('product', [title: "$mark 二"] + DISCLOSURES))
        keep('product', [title: "$mark 三"] + certification)
        keep('product', [title: "$mark 四", category: 'certification'])

        when:
        def page = visit(officer(), "/work/products?q=${URLEncoder.encode(mark, 'UTF-8')}$more")

        then:
        counts(page) == expected
        (page.body =~ /id="row-/).count == rows

        where:
        more                                || expected                                               | rows
        ''                                  || [全部: 4, 已发布: 2, 草稿: 2, 没填完: 1, 已撤回: 0] | 4
        '&category=certification'           || [全部: 3, 已发布: 1, 草稿: 2, 没填完: 1, 已撤回: 0] | 3
        '&state=lacking'                    || [全部: 4, 已发布: 2, 草稿: 2, 没填完: 1, 已撤回: 0] | 1
        '&state=published&category=talent'  || [全部: 0, 已发布: 0, 草稿: 0, 已撤回: 0]             | 0
        '&state=nonsense&category='         || [全部: 4, 已发布: 2, 草稿: 2, 没填完: 1, 已撤回: 0] | 4
    }

    def "policies that end soon have a tab of their own"() {
        given:
        def policy = { String title, int days -> publish(keep('policy', [title: title, text: '正文', expires: LocalDate.now().plusDays(days).toString()])) }
        policy('九天后到期', 9)
        policy('明年到期', 300)
        policy('已经到期', -3)

        when:
        def page = visit(officer(), '/work/policies?state=ending')

        then:
        words(page).contains('九天后到期')
        !words(page).contains('明年到期')
        !words(page).contains('已经到期')
    }

    def "a long library is read part by part, every record once"() {
        given:
        def mark = "榕${UUID.randomUUID().toString().take(6)}"
        45.times { keep('enterprise', [title: "$mark $it"]) }
        def address = "/work/enterprises?q=${URLEncoder.encode(mark, 'UTF-8')}".toString()

        when:
        def seen = []
        def summaries = []
        while (address) {
            def page = visit(officer(), address)
            seen += (page.body =~ /id="row-([0-9a-f-]+)"/).collect { it[1] }
            summaries << (words(page) =~ /第 (\d+–\d+) 条，共 (\d+) 条/)[0].drop(1)
            address = (page.body =~ /<a class="button" href="([^"]+)" rel="next"/).collect { it[1].replace('&amp;', '&') }[0]
        }

        then:
        seen.size() == 45
        seen.toUnique().size() == 45
        summaries == [['1–20', '45'], ['21–40', '45'], ['41–45', '45']]
    }

    def "many are published at once, and each that cannot be says why"() {
        given:
        def ready = keep('product', [title: '齐全的'] + DISCLOSURES)
        def shown = publish(keep('product', [title: '早就发布的'] + DISCLOSURES))
        def poor = keep('product', [title: '缺项的'] + DISCLOSURES.findAll { it.key != 'fee' })

        when:
        def page = fill(officer(), '/work/products/publication', [id: [ready, shown, poor]*.id()])

        then:
        page.status == 200
        words(page).contains('发布了 1 条，2 条没有变化或没有发布。')
        words(page) =~ /缺项的 没有发布 还缺收费/
        words(page) =~ /早就发布的 本来就已发布/
        [ready, shown, poor].collect { now(it).standing() } == [ListingState.PUBLISHED, ListingState.PUBLISHED, ListingState.DRAFT]

        when: 'it is undone: only what was just published'
        def ids = (page.body =~ /type="hidden" name="id" value="([^"]+)"/).collect { it[1] }
        fill(officer(), '/work/products/withdrawal', [id: ids])

        then:
        [ready, shown, poor].collect { now(it).standing() } == [ListingState.WITHDRAWN, ListingState.PUBLISHED, ListingState.DRAFT]
    }

    def "another institution's record among the ticked ones stops the deed and is not touched"() {
        given:
        def mine = keep('institution', [title: '本机构'])
        def theirs = keep('institution', [title: '别的机构'])
        def own = keep('product', [title: '自己的'] + DISCLOSURES, editorOf(mine))
        def other = keep('product', [title: '别人的'] + DISCLOSURES, editorOf(theirs))

        when:
        def page = fill(staffOf(mine), '/work/products/publication', [id: [other, own]*.id()])

        then:
        page.status == 404
        [own, other].every { now(it).standing() == ListingState.DRAFT }
    }

    def "nothing ticked is answered with what to do"() {
        expect:
        words(fill(officer(), '/work/products/publication')).contains('没有选中任何记录')
    }

    def "the institution's home says what is unfinished and whom it could serve, its records and nobody else's"() {
        given:
        def mine = keep('institution', [title: '南粤检测', kind: 'enterprise', summary: '检测', categories: ['certification'], region: '440106', address: '天河路 1 号', phone: '020-55501234'])
        keep('product', [title: '没写完的产品', function: '有'], editorOf(mine))
        publish(keep('product', [title: '写完的产品'] + DISCLOSURES, editorOf(mine)), Visibility.PUBLIC, editorOf(mine))
        keep('product', [title: '别家没写完的'])
        publish(keep('demand', [title: '谁来测一测', text: '三台样机']), Visibility.NETWORK)
        publish(keep('demand', [title: '阳东才看得到', text: '五金']), Visibility.PRIVATE)

        when:
        def page = words(visit(staffOf(mine), '/work'))

        then:
        page =~ /还缺服务流程、服务标准等 4 项 服务产品 \S+ ?更新 没写完的产品/
        page.contains('谁来测一测')
        page =~ /1 个 已发布/
        !page.contains('别家没写完的')
        !page.contains('阳东才看得到')
    }

    def "the officer's home counts each library truly, and every figure opens those records"() {
        when:
        def home = visit(officer(yangdong), '/work').body
        def rows = (home =~ /(?s)<th scope="row"><a href="(\/work\/\w+)">.*?<\/tr>/).collect { [it[1], (it[0] =~ /href="([^"]+)">([\d,]+)</).collect { m -> [m[1], m[2] as int] }] }

        then:
        rows.size() == 6
        rows.every { library, links ->
            links.every { path, count -> counts(visit(officer(yangdong), path.toString())).values().contains(count) }
        }
    }

    /** The tabs with their numbers. */
    private static Map<String, Integer> counts(Answer page) {
        (page.body =~ /<a class="chip[^>]*>([^<]+?)\s*<span class="number">([\d,]+)<\/span>/).iterator().collectEntries { [it[1].trim(), it[2].replace(',', '') as int] }
    }
}
