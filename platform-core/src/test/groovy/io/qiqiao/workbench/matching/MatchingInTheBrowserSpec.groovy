package io.qiqiao.workbench.matching

import com.microsoft.playwright.Page
import com.microsoft.playwright.options.AriaRole
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.library.listing.ListingState
import io.qiqiao.portal.SharedContent
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PageSpec
import io.qiqiao.testkit.TestServers
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

/** What an enterprise, an institution and a station came for, in a browser. */
class MatchingInTheBrowserSpec extends PageSpec {

    @Shared TenantId yunfu = database.tenant('445300', '云浮市', '440000')
    @Shared TenantId yuncheng = database.tenant('445302', '云城区', '445300')
    @Shared Listing asking
    @Shared UUID testing

    def soon = new PollingConditions(timeout: 60, delay: 0.1)

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(), 'qiqiao.search.index-prefix': 'm' + UUID.randomUUID().toString().take(8),
                                 'qiqiao.matching.enabled': true, 'qiqiao.matching.poll': 'PT0.1S', 'qiqiao.exchange.poll': 'PT0.1S']
    }

    def setupSpec() {
        database.sql().execute('delete from platform.matching_post')
        def content = new SharedContent(application)
        testing = institution(content, yunfu, '云浮石材检测中心', [service('人造石耐污检测', [free: true]), service('石材放射性检测报告', [feeFromYuan: 1200, timeLimitWorkingDays: 5])])
        institution(content, yunfu, '云浮质量技术服务', [service('石材检测与出口合规辅导', [feeFromYuan: 1800])])
        institution(content, yuncheng, '云城石材研究所', [service('石材检测设备共享', [:])])
        content.index()
        asking = CurrentTenant.call(yuncheng) {
            bean(KeepingListings).put(bean(ListingKinds).get('enterprise'), new Draft([title: '云城某石材厂', region: '445302', contactPerson: '何女士', phone: '13712345678'], Visibility.PRIVATE, 'ent'),
                    ListingState.PUBLISHED, new Editor('station', PartyRef.BUREAU)).listing()
        }
        person('stone-enterprise', yuncheng, Role.ENTERPRISE, new PartyRef('enterprise', asking.id().toString()))
        person('stone-institution', yunfu, Role.INSTITUTION, new PartyRef('institution', testing.toString()))
        person('stone-station', yuncheng, Role.STATION, new PartyRef('station', null))
    }

    def "an enterprise posts a demand on one page and understands why it was offered these services, on a page of #width #how"() {
        given:
        def page = signedIn('stone-enterprise', yuncheng, width, script)

        when: 'the form has six fields at most that are the enterprise\'s to fill'
        page.navigate(address(yuncheng, '/work/demands/new'))
        page.fill('[name=title]', "石材放射性检测 $width")
        page.fill('[name=text]', '出口石材要放射性检测报告，最好一周内')
        page.fill('[name=budgetFen]', '2000')
        picture(page, "matching-post-$width")
        page.locator('button[name=then][value=publish]').press('Enter')
        page.waitForURL('**/work/matching/**')
        def demand = page.url().split('/').last()

        then: 'the first proposals are there at once, each with its reasons in plain sentences'
        page.locator('li.match').count() >= 3
        page.locator('li.match').first().innerText().contains('石材放射性检测报告')
        page.locator('li.match .why li').allInnerTexts().any { it.contains('内容对得上') }
        picture(page, "matching-first-$width")

        when: 'a little later they are offered'
        soon.eventually { assert offered(demand) >= 2 }
        page.reload()
        picture(page, "matching-offered-$width")

        then:
        def first = page.locator('li.match', new Page.LocatorOptions().setHasText('石材放射性检测报告')).first()
        ['已邀请，等待答复', '为什么推荐', '云浮石材检测中心', '就近：也在云浮市'].every { first.innerText().contains(it) }
        first.innerText().contains('起价 1200 元，在预算以内') || first.innerText().contains('1,200')
        !scrollsSideways(page)

        when: 'one is refused, with a reason'
        def other = page.locator('li.match', new Page.LocatorOptions().setHasText('石材检测与出口合规辅导')).first()
        other.locator('summary', new com.microsoft.playwright.Locator.LocatorOptions().setHasText('不合适')).click()
        other.locator('input[name=reason]').fill('以前合作过，不满意')
        other.locator('details[open] button').click()
        page.waitForURL('**/work/matching/**')

        then:
        page.locator('.flash').innerText().contains('已谢绝“石材检测与出口合规辅导”')

        where:
        width | script || how
        1280  | true   || 'with scripts'
        390   | false  || 'without scripts'
    }

    def "an institution answers in place, knowing what is needed and not by whom; both agree and each can reach the other"() {
        given:
        def demand = CurrentTenant.call(yuncheng) {
            bean(KeepingListings).put(bean(ListingKinds).get('demand'), new Draft([title: '人造石耐污检测需求', text: '人造石耐污检测，酒店工程用', enterprise: '云城某石材厂'], Visibility.NETWORK, 'offer-me'),
                    ListingState.PUBLISHED, new Editor('station', PartyRef.BUREAU)).listing()
        }
        soon.eventually { assert offered(demand.id().toString()) >= 1 }
        def page = signedIn('stone-institution', yunfu, 390, true)

        when: 'what is to be answered is the first thing on the first page'
        page.navigate(address(yunfu, '/work'))
        soon.eventually {
            page.reload()
            assert page.locator('main').innerText().contains('人造石耐污检测需求')
        }
        picture(page, 'matching-institution-home-390')
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName('人造石耐污检测需求')).first().click()
        picture(page, 'matching-offer-390')
        def before = page.locator('main').innerText()
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName('接受')).first().click()
        page.waitForURL('**/work/offers')

        then:
        ['云城区的企业', '酒店工程', '为什么邀请您'].every { before.contains(it) }
        !before.contains('云城某石材厂')
        !before.contains('13712345678')
        page.locator('.flash').innerText().contains('已接受')
        !scrollsSideways(page)

        when: 'the enterprise agrees'
        def theirs = signedIn('stone-enterprise', yuncheng, 1280, true)
        soon.eventually {
            theirs.navigate(address(yuncheng, "/work/matching/${demand.id()}"))
            assert theirs.locator('main').innerText().contains('愿意承接')
        }
        theirs.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName('同意对接')).first().click()
        theirs.waitForURL('**/work/matching/**')
        picture(theirs, 'matching-agreed-1280')

        then:
        soon.eventually {
            page.navigate(address(yunfu, '/work/offers'))
            assert page.locator('main').innerText().contains('云城某石材厂')
            assert page.locator('main').innerText().contains('13712345678')
        }
        picture(page, 'matching-offers-390')
        theirs.locator('main').innerText().contains('服务中')
    }

    def "a station sees the demands of its area, why services were found, and assigns one"() {
        given:
        def demand = CurrentTenant.call(yuncheng) {
            bean(KeepingListings).put(bean(ListingKinds).get('demand'), new Draft([title: '石材设备共享', text: '想借用石材检测设备', enterprise: '云城某石材厂'], Visibility.PRIVATE, 'assign-me'),
                    ListingState.PUBLISHED, new Editor('station', PartyRef.BUREAU)).listing()
        }
        soon.eventually { assert kept(demand.id().toString()) >= 1 }
        def page = signedIn('stone-station', yuncheng, 1280, true)

        when:
        page.navigate(address(yuncheng, '/work/matching'))
        picture(page, 'matching-station-1280')
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName('石材设备共享')).click()
        picture(page, 'matching-candidates-1280')
        def line = page.locator('li.match', new Page.LocatorOptions().setHasText('石材检测设备共享')).first()

        then: 'a private demand has been shown to nobody'
        line.innerText().contains('邀请后对方才看得到需求')

        when: 'it is put first, then assigned, by the keyboard'
        line.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName('排到最前')).press('Enter')
        page.waitForURL('**/work/matching/**')
        page.locator('li.match').first().getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName('邀请对接')).press('Enter')
        page.waitForURL('**/work/matching/**')
        picture(page, 'matching-assigned-1280')

        then:
        page.locator('.flash').innerText().contains('已邀请“石材检测设备共享”')
        offered(demand.id().toString()) == 1
    }

    private Map service(String title, Map more) {
        [title: title, function: title, process: '送样、检测、报告', standard: 'GB 6566', fee: '按样收费', timeLimit: '5 个工作日', category: 'testing'] + more
    }

    private UUID institution(SharedContent content, TenantId tenant, String name, List<Map> services) {
        def id = content.keep(tenant, 'institution', [title: name, kind: 'enterprise', summary: name, categories: ['testing'], region: tenant.code(), address: '某路 1 号', phone: '0766-5550001'])
        services.each { content.keep(tenant, 'product', it + [institution: name]) }
        id
    }

    private Page signedIn(String login, TenantId tenant, int width, boolean script) {
        def page = visitor(width, script)
        page.navigate(address(tenant, '/sign-in'))
        page.fill('input[name=login]', login)
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }
        page
    }

    private long kept(String demand) {
        count(demand, 'true')
    }

    private long offered(String demand) {
        count(demand, "state = 'notified'")
    }

    private long count(String demand, String condition) {
        def sql = database.sql()
        try {
            sql.firstRow("select count(*) as count from ${yuncheng.schema()}.demand_match where demand = cast(? as uuid) and $condition".toString(), [demand]).count as long
        } finally {
            sql.close()
        }
    }

    private static boolean scrollsSideways(Page page) {
        page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
    }
}
