package io.qiqiao.workbench.gate

import com.microsoft.playwright.Page
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.library.institution.InstitutionKind
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.Listings
import io.qiqiao.library.listing.PublishingListings
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.library.product.ProductKind
import io.qiqiao.library.review.ReviewSettings
import io.qiqiao.library.review.Reviewing
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PageSpec
import spock.lang.Shared

/** Localising, merging and reviewing as people do it, without JavaScript, at a desk and on a phone. */
class GateInTheBrowserSpec extends PageSpec {

    static final DISCLOSURES = [function: '辅导建立体系', process: '诊断、整改、验收', standard: 'GB/T 19001', fee: '8000 元起', timeLimit: '40 个工作日']
    static final OFFICER = new Editor('officer', PartyRef.BUREAU)

    @Shared TenantId province = database.tenant('650000', '新疆维吾尔自治区')
    @Shared TenantId city = database.tenant('650100', '乌鲁木齐市', '650000')

    def "an officer localises a province's policy, sees what changed above, and a visitor is shown the way, at #width"() {
        given:
        def original = published(province, PolicyKind, [title: "棉纺企业技改补助办法 $width", text: '第一条　支持棉纺企业技术改造。', documentNumber: '新工信〔2026〕1 号', howToApply: '向自治区申报', contact: '自治区企业处'])
        def page = signedIn(city, "gate-a-$width", width)

        when:
        page.navigate(address(city, '/work/others/policies'))
        picture(page, "gate-others-$width")
        page.click("li:has-text('棉纺企业技改补助办法 $width') button:has-text('做本地版本')")
        page.waitForSelector('text=已生成本地版本草稿')

        then: 'what is locked is shown and not asked for'
        page.locator('input[name=title]').count() == 0
        page.locator('text=新工信〔2026〕1 号').count() == 1
        page.inputValue('input[name=contact]') == '自治区企业处'

        when:
        page.fill('input[name=contact]', '乌鲁木齐市工信局')
        picture(page, "gate-local-form-$width")
        page.click('.form-end button[value=publish]')
        page.waitForSelector('.flash')
        change(original, [documentNumber: '新工信〔2026〕8 号'])
        page.reload()

        then:
        page.locator('text=原件有更新').count() >= 1

        when:
        page.click('a:has-text("查看原件")')
        page.waitForSelector('table')
        picture(page, "gate-original-$width")

        then:
        page.locator('text=已随原件更新').count() == 1
        fits(page)

        when:
        page.click('button:has-text("看过了")')
        page.waitForSelector('text=原件的变化看过了')
        def visitor = visitor(width, false)
        visitor.navigate(address(city, "/policies/${original.id()}"))
        picture(visitor, "gate-general-$width")
        visitor.click('a:has-text("查看乌鲁木齐市版本")')
        picture(visitor, "gate-local-$width")

        then:
        visitor.locator('text=乌鲁木齐市工信局').count() >= 1
        visitor.locator('text=新工信〔2026〕8 号').count() >= 1
        fits(visitor)

        where:
        width << WIDTHS
    }

    def "an officer is told of a likely duplicate, saves it all the same, merges the two and takes it back, at #width"() {
        given:
        keep(city, InstitutionKind, [title: "天山质量咨询有限公司 $width", address: "光明路 $width 号"])
        def page = signedIn(city, "gate-b-$width", width)

        when:
        page.navigate(address(city, '/work/institutions/new'))
        page.fill('input[name=title]', "乌鲁木齐天山质量咨询公司 $width")
        page.fill('input[name=address]', "光明路 $width 号")
        page.click('.form-end button:has-text("保存草稿")')
        page.waitForSelector('text=可能已有')
        picture(page, "gate-alike-$width")

        then:
        page.locator("a:has-text('天山质量咨询有限公司 $width')").count() == 1
        page.inputValue('input[name=title]') == "乌鲁木齐天山质量咨询公司 $width"
        fits(page)

        when:
        page.click('.form-end button:has-text("仍要保存草稿")')
        page.waitForSelector('.flash')
        page.navigate(address(city, '/work/duplicates/institutions'))
        picture(page, "gate-duplicates-$width")
        page.focus("li:has-text('质量咨询有限公司 $width') a:has-text('对比')")
        page.keyboard().press('Enter')
        page.waitForSelector('legend')
        picture(page, "gate-merge-$width")

        then:
        fits(page)

        when:
        page.focus('button:has-text("合并"):visible')
        page.keyboard().press('Enter')
        page.waitForSelector('text=已合并')
        page.click("li:has-text('$width') button:has-text('撤销合并')")
        page.waitForSelector('text=恢复为两条记录')

        then:
        noExceptionThrown()

        where:
        width << WIDTHS
    }

    def "an institution hands its product in, an officer returns it and approves it, and its quality is shown, at #width"() {
        given:
        CurrentTenant.run(city) { bean(ReviewSettings).change('product', true, 5, OFFICER) }
        def institution = keep(city, InstitutionKind, [title: "准噶尔检测 $width"])
        def staff = signedIn(city, "gate-c-staff-$width", width, Role.INSTITUTION, new PartyRef('institution', institution.id().toString()))
        def product = CurrentTenant.call(city) {
            bean(KeepingListings).create(bean(ProductKind), Draft.of([title: "棉花检测 $width"] + DISCLOSURES, Visibility.PUBLIC), new Editor('staff', institution.owner())).listing()
        }
        def officer = signedIn(city, "gate-c-officer-$width", width)

        when:
        staff.navigate(address(city, "/work/products/${product.id()}"))
        staff.click('button:has-text("保存并提交审核")')
        staff.waitForSelector('text=已提交审核')
        picture(staff, "gate-submitted-$width")
        officer.navigate(address(city, '/work/reviews'))
        picture(officer, "gate-queue-$width")
        officer.click("a:has-text('棉花检测 $width')")
        officer.click('button:has-text("退回修改")')

        then: 'without an opinion it is not returned'
        officer.locator('text=退回时请写明').count() == 1

        when:
        officer.fill('textarea[name=opinion]', '请写明收费。')
        picture(officer, "gate-decision-$width")
        officer.click('button:has-text("退回修改")')
        officer.waitForSelector('text=已退回')
        staff.navigate(address(city, "/work/products/${product.id()}"))

        then:
        staff.locator('text=请写明收费。').count() == 1
        fits(officer)

        when:
        staff.click('button:has-text("保存并提交审核")')
        staff.waitForSelector('text=已提交审核')
        officer.navigate(address(city, '/work/reviews'))
        officer.click("a:has-text('棉花检测 $width')")
        officer.click('button:has-text("通过并发布")')
        officer.waitForSelector('text=已通过并发布')
        staff.navigate(address(city, "/work/products/${product.id()}/quality"))
        picture(staff, "gate-quality-$width")
        staff.click('button:has-text("仍然有效")')
        staff.waitForSelector('text=已确认仍然有效')
        officer.navigate(address(city, '/work/health'))
        picture(officer, "gate-health-$width")

        then:
        fits(officer)
        fits(staff)
        CurrentTenant.call(city) { bean(Reviewing).listOf(bean(Listings).get(bean(ProductKind), product.id()))*.state() } == ['approved', 'returned']

        where:
        width << WIDTHS
    }

    private Page signedIn(TenantId tenant, String login, int width, Role role = Role.OFFICER, PartyRef party = PartyRef.BUREAU) {
        person(login, tenant, role, party)
        def page = visitor(width, false)
        page.navigate(address(tenant, '/sign-in'))
        page.fill('input[name=login]', login)
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }
        page
    }

    private static boolean fits(Page page) {
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')
    }

    private Listing keep(TenantId tenant, Class kind, Map fields) {
        CurrentTenant.call(tenant) { bean(KeepingListings).create(bean(kind), Draft.of(fields, Visibility.PUBLIC), OFFICER).listing() }
    }

    private Listing published(TenantId tenant, Class kind, Map fields) {
        def kept = keep(tenant, kind, fields)
        CurrentTenant.call(tenant) { bean(PublishingListings).publish(bean(kind), kept.id(), Visibility.PUBLIC, OFFICER) }
    }

    private void change(Listing original, Map changes) {
        CurrentTenant.run(province) {
            def now = bean(Listings).get(bean(PolicyKind), original.id())
            def fields = bean(io.qiqiao.library.listing.ContentJson).fields(now.content())
            bean(KeepingListings).change(bean(PolicyKind), now.id(), now.version(), Draft.of(fields + changes, null), OFFICER)
        }
    }
}
