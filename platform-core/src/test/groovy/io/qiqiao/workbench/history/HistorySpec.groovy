package io.qiqiao.workbench.history

import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingState
import io.qiqiao.workbench.WorkbenchSpec
import spock.lang.Shared

class HistorySpec extends WorkbenchSpec {

    @Shared Listing certifier
    @Shared Listing laboratory
    @Shared Listing product

    def setupSpec() {
        certifier = keep('institution', [title: '历史认证中心', region: '440106'])
        laboratory = keep('institution', [title: '历史检测所', region: '440106'])
        product = keep('product', [title: '绿色工厂辅导', fee: '8000 元起'] + DISCLOSURES, editorOf(certifier))
    }

    def "every version says who changed what and when, the newest first"() {
        given:
        def staff = staffOf(certifier)

        when:
        fill(staff, "/work/products/$product.id", [title: '绿色工厂辅导', version: 1, visibility: 'public', then: 'publish'] + DISCLOSURES + [fee: '12000 元起', timeLimit: '30 个工作日'])
        fill(staff, "/work/products/$product.id", [title: '绿色工厂全程辅导', version: 3, visibility: 'network', then: 'save'] + DISCLOSURES + [fee: '12000 元起', timeLimit: '30 个工作日'])
        def page = visit(staff, "/work/products/$product.id/history")

        then:
        page.status == 200
        words(page) =~ /第 4 版.*修改了服务名称.*第 3 版 发布.*第 2 版 修改了收费、服务时限.*第 1 版 新建/
        words(page).contains('改为上下级可见')

        and: 'the record leads there'
        visit(staff, "/work/products/$product.id").body.contains("/work/products/$product.id/history")
    }

    def "two versions stand side by side, field by field, with the difference marked"() {
        when:
        def page = visit(staffOf(certifier), "/work/products/$product.id/history/2")

        then:
        page.body.contains('<del><span class="visually-hidden">删去：</span>8000</del> 元起')
        page.body.contains('<ins><span class="visually-hidden">增加：</span>12000</ins> 元起')
        !words(page).contains('服务流程')

        when: 'an early version stands beside the latest'
        page = visit(staffOf(certifier), "/work/products/$product.id/history/1?with=4")

        then:
        words(page) =~ /第 1 版 第 4 版 服务名称 绿色工厂辅导 绿色工厂 增加： 全程 辅导/
    }

    def "a version is brought back by looking it over and saving it, and what stood meanwhile is kept"() {
        given:
        def staff = staffOf(certifier)

        when:
        def form = visit(staff, "/work/products/$product.id?version=1")

        then:
        words(form).contains('以下是第 1 版的内容，还没有保存')
        form.body.contains('value="绿色工厂辅导"')
        form.body.contains('name="version" value="4"')
        now(product).title() == '绿色工厂全程辅导'

        when:
        fill(staff, "/work/products/$product.id", [title: '绿色工厂辅导', version: 4, visibility: 'network', then: 'save'] + DISCLOSURES)

        then:
        now(product).version() == 5
        now(product).standing() == ListingState.PUBLISHED
        content(now(product)).fee == '8000 元起'
        words(visit(staff, "/work/products/$product.id/history/4")).contains('全程')
    }

    def "what follows from another record says so"() {
        when:
        fill(officer(), "/work/institutions/$certifier.id", [title: '历史认证集团', region: '440106', version: 1, visibility: 'public', then: 'save'])
        def page = visit(officer(), "/work/products/$product.id/history")

        then:
        words(page) =~ /第 6 版 修改了服务机构 随机构改名自动更新/
    }

    def "#who gets #status for the history of an institution's record"() {
        given:
        def person = [staff: { staffOf(certifier) }, officer: { officer() }, 'another institution': { staffOf(laboratory) }, 'another tenant': { officer(yangdong) }][who]()

        expect:
        visit(person, "/work/products/$product.id/history").status == status
        visit(person, "/work/products/$product.id/history/1").status == status
        visit(person, "/work/products/$product.id?version=1").status == status
        api(person, "/api/products/$product.id/versions").status == status
        api(person, "/api/products/$product.id/versions/1").status == status

        where:
        who                   | status
        'staff'               | 200
        'officer'             | 200
        'another institution' | 404
        'another tenant'      | 404
    }

    def "the API tells versions with what changed in each, in parts, and each version whole"() {
        when:
        def first = api(officer(), "/api/products/$product.id/versions?size=4")
        def second = api(officer(), "/api/products/$product.id/versions?size=4&after=$first.json.next")

        then:
        first.json.items*.version == [6, 5, 4, 3]
        second.json.items*.version == [2, 1]
        second.json.next == null
        second.json.items[0].changes.find { it.field == 'fee' } == [field: 'fee', before: '8000 元起', after: '12000 元起']
        second.json.items[1].changes == []

        and:
        api(officer(), "/api/products/$product.id/versions/2").json.content.fee == '12000 元起'
    }

    def "asking for #what answers #status"() {
        expect:
        api(officer(), "/api/products/$product.id/versions$path").status == status

        where:
        what                   | path         || status
        'a version to come'    | '/7'         || 404
        'version 0'            | '/0'         || 404
        'no number'            | '/first'     || 422
        'a cursor that is none' | '?after=x'  || 422
        'nothing'              | '?size=0'    || 422
        'too much'             | '?size=101'  || 422
    }

    def "what is saved unchanged by an import makes no version, and every import line that changes does"() {
        given:
        def line = { fee -> groovy.json.JsonOutput.toJson([externalId: 'history-1', title: '节能诊断', institution: '历史检测所', fee: fee]) }
        def bring = { String fee ->
            def begun = send('POST', hostOf(tianhe), '/api/imports?kind=product&visibility=private', ['Content-Type': 'application/x-ndjson'] + bearer(officer().token), line(fee))
            new spock.util.concurrent.PollingConditions(timeout: 60).eventually {
                assert api(officer(), "/api/imports/$begun.json.id").json.state == 'done'
            }
        }

        when:
        ['免费', '免费', '100 元'].each(bring)
        def record = api(officer(), '/api/products?q=history-1').json.items[0]
        def versions = api(officer(), "/api/products/$record.id/versions").json.items

        then:
        versions*.version.max() - versions*.version.min() + 1 == versions.size()
        versions.findAll { it.changes*.field.contains('fee') || it.changes == [] }.size() == 2
        versions*.changedBy.every { it.startsWith('import:') }
        words(visit(officer(), "/work/products/$record.id/history")).contains('批量导入')
    }

    private Answer api(Person who, String path) {
        send('GET', hostOf(who.tenant), path, bearer(who.token))
    }
}
