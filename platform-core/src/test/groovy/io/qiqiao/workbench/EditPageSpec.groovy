package io.qiqiao.workbench

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingState
import io.qiqiao.publication.Visibility
import spock.lang.Shared

class EditPageSpec extends WorkbenchSpec {

    @Shared Listing certifier
    @Shared Listing laboratory
    @Shared Listing abroad

    def setupSpec() {
        certifier = keep('institution', [title: '南标认证', region: '440106'])
        laboratory = keep('institution', [title: '天衡检测', region: '440106'])
        abroad = keep('institution', [title: '阳东五金检测', region: '441704'], OFFICER, yangdong)
    }

    def "an institution drafts a product, is shown what publication still needs, fills that in and publishes"() {
        given:
        def staff = staffOf(certifier)

        when: 'it asks for publication too early'
        def early = fill(staff, '/work/products/new', [title: 'ISO 9001 认证辅导', function: '取得证书', visibility: 'public', then: 'publish'])
        def form = follow(staff, early)
        def draft = newest('product')

        then: 'the draft is kept, and every missing field is named above and marked below'
        draft.standing() == ListingState.DRAFT
        words(form).contains('草稿已保存，补齐下面几项就能发布')
        ['服务流程', '服务标准', '收费', '服务时限'].every { words(form).contains("$it：发布前请填写此项。") }
        form.body.contains('href="#field-process"')
        form.body.contains('aria-describedby="field-process-error')

        when:
        def published = fill(staff, "/work/products/$draft.id", [title: 'ISO 9001 认证辅导', version: 1, visibility: 'public', then: 'publish'] + DISCLOSURES)

        then:
        words(follow(staff, published)).contains('已发布，任何人都能搜到')
        now(draft).standing() == ListingState.PUBLISHED
        content(now(draft)).institution == '南标认证'
    }

    def "what cannot be read is told beside its field, and everything that was sent is still there"() {
        when:
        def answer = fill(staffOf(certifier), '/work/products/new', [
                title: '', summary: '<script>alert(1)</script>"\'&', timeLimitWorkingDays: '一个月', free: 'true',
                regions: ['440100', '440106'], 'cases.0.title': '案例一', visibility: 'network', then: 'save'])

        then:
        answer.status == 422
        words(answer).contains('服务名称：请填写此项。')
        words(answer).contains('承诺工作日：“一个月”不是整数，请填写 0 或以上的整数。')
        words(answer).contains('做了什么：请填写此项。')
        answer.body.contains('href="#field-cases-0-text"')
        answer.body.contains('value="一个月"')
        answer.body.contains('value="440100" checked')
        answer.body.contains('value="network" checked')
        answer.body.contains('value="案例一"')

        and: 'nothing of it is markup'
        !answer.body.contains('<script>alert')
        answer.body.contains('&lt;script&gt;alert(1)')
    }

    def "a form of spans, sums and entries with parts is filled in, kept, and shown again"() {
        given:
        def enterprise = [title: '分项企业', 'titles.0.title': 'high-tech', 'titles.0.validity.from': '2026-01-01', 'titles.0.validity.to': '2028-12-31',
                          industry: '6513', staff: '40', revenueWanYuan: '1520', visibility: 'private', then: 'save']

        when:
        def saved = fill(officer(), '/work/enterprises/new', enterprise)
        def record = newest('enterprise')
        def form = follow(officer(), saved)
        def sheet = visit(officer(), "/work/enterprises/$record.id/preview")

        then:
        content(record).titles == [[title: 'high-tech', validity: [from: '2026-01-01', to: '2028-12-31']]]
        ['name="titles.0.validity.to"', 'value="2028-12-31"', 'name="titles.1.title"'].every { form.body.contains(it) }
        words(sheet).contains('2026年1月1日 至 2028年12月31日')

        and: 'the size is shown with its reason'
        words(sheet).contains('小型')
        words(sheet).contains('从业人员 40 人（下限 10 人）')

        when: 'the span ends before it begins'
        def refused = fill(officer(), '/work/enterprises/new', enterprise + ['titles.0.validity.to': '2025-12-31'])

        then:
        refused.status == 422
        words(refused).contains('有效期：结束日期 2025-12-31 早于开始日期 2026-01-01，请核对。')
        refused.body.contains('href="#field-titles-0-validity-to"')
        refused.body.contains('value="2025-12-31"')

        when: 'a sum is filled in as yuan'
        fill(officer(), '/work/institutions/new', [title: '有资产的机构', assetsFen: '8500', visibility: 'private', then: 'save'])

        then:
        content(newest('institution')).assetsFen == 850000
    }

    def "a date that is none stays in its field, to be mended"() {
        when:
        def answer = fill(officer(), '/work/policies/new', [title: '奖补办法', date: '2026-13-01', visibility: 'public', then: 'save'])

        then:
        answer.status == 422
        answer.body.contains('value="2026-13-01"')
        words(answer).contains('没有“2026-13-01”这一天，请核对日期。')
    }

    def "what was read in another form is told after saving, once"() {
        given:
        def staff = staffOf(certifier)

        when:
        def answer = fill(staff, '/work/products/new', [title: '内审员培训', timeLimitWorkingDays: '２０', visibility: 'private', then: 'save'])
        def page = follow(staff, answer)

        then:
        words(page).contains('草稿已保存')
        words(page).contains('承诺工作日 “２０”已规范为“20”。')
        page.cookies['qiqiao_flash'].contains('Max-Age=0')
        !words(visit(staff, answer.header('Location'))).contains('草稿已保存')
    }

    def "the full text of a law fits into the form"() {
        when:
        def answer = fill(officer(), '/work/policies/new', [title: '条例', text: '第' * 190_000, visibility: 'public', then: 'publish'])

        then:
        answer.status == 303
        content(newest('policy')).text.length() == 190_000
    }

    def "of two who edit the same version the second sees both and loses nothing"() {
        given:
        def product = keep('product', [title: '计量校准', summary: '原来的简介'], editorOf(certifier))
        def staff = staffOf(certifier)
        def form = { String summary, long version -> [title: '计量校准', summary: summary, version: version, visibility: 'public', then: 'save'] }

        when:
        fill(staff, "/work/products/$product.id", form('同事的简介', 1))
        def answer = fill(staff, "/work/products/$product.id", form('我的简介', 1))

        then:
        answer.status == 409
        words(answer).contains('别人也改了这条记录')
        words(answer).contains('同事的简介')
        answer.body.contains('>我的简介</textarea>')
        answer.body.contains('name="version" value="2"')
        content(now(product)).summary == '同事的简介'

        when: 'it is saved again, knowing'
        def again = fill(staff, "/work/products/$product.id", form('我的简介', 2))

        then:
        again.status == 303
        content(now(product)).summary == '我的简介'
    }

    def "a published record may be changed but not made incomplete"() {
        given:
        def product = publish(keep('product', [title: '商标注册'] + DISCLOSURES, editorOf(certifier)), Visibility.PUBLIC, editorOf(certifier))

        when:
        def answer = fill(staffOf(certifier), "/work/products/$product.id", [title: '商标注册', version: product.version(), visibility: 'public', then: 'save'])

        then:
        answer.status == 422
        words(answer).contains('服务功能：发布前请填写此项。')
        content(now(product)).function == DISCLOSURES.function
    }

    def "withdrawing asks first, and is undone by publishing"() {
        given:
        def product = publish(keep('product', [title: '专利代理'] + DISCLOSURES, editorOf(certifier)), Visibility.PUBLIC, editorOf(certifier))
        def staff = staffOf(certifier)

        when:
        def asked = visit(staff, "/work/products/$product.id/withdrawal")

        then:
        words(asked).contains('撤回“专利代理”？')
        now(product).standing() == ListingState.PUBLISHED

        when:
        def done = follow(staff, fill(staff, "/work/products/$product.id/withdrawal"))

        then:
        words(done).contains('“专利代理”已撤回')
        now(product).standing() == ListingState.WITHDRAWN

        when:
        fill(staff, "/work/products/$product.id/publication")

        then:
        now(product).standing() == ListingState.PUBLISHED
    }

    def "nobody opens or changes another institution's record, nor another tenant's: #path"() {
        given:
        def theirs = keep('product', [title: '别家的产品'] + DISCLOSURES, editorOf(laboratory))
        def abroads = keep('product', [title: '别处的产品'] + DISCLOSURES, editorOf(abroad), yangdong)
        def staff = staffOf(certifier)

        expect:
        [theirs, abroads].every { record ->
            def at = path.replace('{id}', record.id().toString())
            def answer = method == 'GET' ? visit(staff, at) : fill(staff, at, [title: '改掉', version: 1, visibility: 'public', then: 'publish'])
            answer.status == 404 && !answer.body.contains('别家') && !answer.body.contains('别处')
        }
        now(theirs).title() == '别家的产品' && now(theirs).standing() == ListingState.DRAFT
        now(abroads, yangdong).title() == '别处的产品' && now(abroads, yangdong).standing() == ListingState.DRAFT

        where:
        method | path
        'GET'  | '/work/products/{id}'
        'GET'  | '/work/products/{id}/preview'
        'GET'  | '/work/products/{id}/withdrawal'
        'POST' | '/work/products/{id}'
        'POST' | '/work/products/{id}/publication'
        'POST' | '/work/products/{id}/withdrawal'
    }

    def "an officer of another tenant finds nothing of this one"() {
        given:
        def product = keep('product', [title: '天河的草稿'], editorOf(certifier))

        expect:
        visit(officer(yangdong), "/work/products/$product.id").status == 404
        !visit(officer(yangdong), '/work/products').body.contains('天河的草稿')
        visit(officer(), "/work/products/$product.id").status == 200
    }

    def "a token of one tenant opens nothing under another's name"() {
        expect:
        send('GET', hostOf(yangdong), '/work', [Accept: 'text/html'] + bearer(officer().token)).status == 403
    }

    def "an enterprise posts a demand with five fields and its visibility; the platform knows the rest"() {
        given:
        def enterprise = keep('enterprise', [title: '楸笙软件', region: '440106'])
        def owner = somebody(tianhe, Role.ENTERPRISE, new PartyRef('enterprise', enterprise.id().toString()))

        when:
        def form = visit(owner, '/work/demands/new')
        def names = (form.body =~ /<(?:input|textarea|select)[^>]*\sname="(\w+)"/).collect { it[1] }.unique() - ['q', 'version']

        then:
        names as Set == ['title', 'text', 'category', 'budgetFen', 'wantedBy', 'visibility'] as Set
        form.body.contains('value="network" checked')
        words(form).contains('楸笙软件')

        when:
        def answer = fill(owner, '/work/demands/new', [title: '想做 ISO 9001', text: '三个月拿证', visibility: 'network', then: 'publish'])
        def demand = newest('demand')

        then:
        words(follow(owner, answer)).contains('已发布，上级和下级登录后能看到')
        content(demand).enterprise == '楸笙软件'
        demand.region() == '440106'
        demand.ownerId() == enterprise.id().toString()

        and: 'institutions above and beside see it without the enterprise, another branch of the tree does not'
        def seen = visit(staffOf(certifier), "/work/demands/network/$demand.id")
        seen.body.contains('三个月拿证')
        !seen.body.contains('楸笙软件')
        visit(staffOf(abroad, yangdong), "/work/demands/network/$demand.id").status == 404
        !visit(staffOf(abroad, yangdong), '/work/demands/network').body.contains('想做 ISO 9001')
    }
}
