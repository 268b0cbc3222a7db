package io.qiqiao.qualifying

import com.microsoft.playwright.Page
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PageSpec
import spock.lang.Shared

class QualifyingInTheBrowserSpec extends PageSpec {

    @Shared TenantId here = database.tenant('440310', '坪山区', '440300'.with { database.tenant('440300', '深圳市', '440000'); it })
    @Shared Map<String, String> officer = [:]

    def setup() {
        person('conditions-officer', here)
        officer = officer ?: bearer(token('conditions-officer', hostOf(here)))
    }

    def "an enterprise opens a policy, sees which figure is missing, supplies it, and the answer changes, at #width"() {
        given:
        def policy = made('/api/policies', [title: "研发投入补助$width", text: '全文', benefit: '按研发费用的 10% 给予补助，最高 50 万元', applicationFrom: '2026-01-01', applicationTo: '2030-12-31',
                                            eligibility: [where: [all: [[fact: 'region', operator: 'in', values: ['440310'], clause: '第三条第（一）项'],
                                                                        [fact: 'ageMonths', operator: 'at-least', values: [12], clause: '第三条第（二）项'],
                                                                        [any: [[fact: 'rdIntensity', operator: 'at-least', values: [5], clause: '第三条第（三）项'], [fact: 'titles', operator: 'holds', values: ['high-tech'], clause: '第三条第（三）项']]],
                                                                        [none: [[fact: 'dishonest', operator: 'is', values: [true], clause: '第四条']]]]]]])
        send('POST', hostOf(here), "/api/policies/$policy/publication", officer, [visibility: 'public'])
        def near = made('/api/policies', [title: "规模企业奖励$width", text: '全文', benefit: '一次性奖励 20 万元', eligibility: [where: [fact: 'staff', operator: 'at-least', values: [50]]]])
        send('POST', hostOf(here), "/api/policies/$near/publication", officer, [visibility: 'public'])
        def enterprise = made('/api/enterprises', [title: '坪山精密制造有限公司', region: '440310', founded: '2019-05-01', staff: 46, revenueWanYuan: 3000, dishonest: false, noTitles: true])
        person("conditions-$enterprise", here, Role.ENTERPRISE, new PartyRef('enterprise', enterprise))
        def page = signedIn("conditions-$enterprise", width)

        when:
        page.navigate(address(here, '/work'))
        page.click('text=政策体检 >> visible=true')
        page.waitForSelector('#unknown')

        then:
        page.textContent('#unknown').contains("研发投入补助$width")
        page.textContent('#near').contains('还差 4 人')
        picture(page, "checkup-$width")
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when:
        page.navigate(address(here, "/policies/$policy"))

        then:
        page.locator('#conditions .check.yes').count() == 3
        page.locator('#conditions .check.unknown').count() == 1
        page.textContent('#conditions .check.unknown').contains('需补充：上年度研发费用')
        page.textContent('#conditions .check.no').contains('持有有效的高新技术企业称号')
        picture(page, "policy-checklist-$width")
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when:
        page.click('#conditions a:has-text("补充信息")')
        page.waitForSelector('#supply')
        picture(page, "policy-supply-$width")
        page.fill('#supply input[name=rdWanYuan]', '149')
        page.click('#supply button:has-text("保存并重新判断")')
        page.waitForSelector('.flash')

        then:
        page.textContent('#conditions .check.no >> nth=0').contains('还差 0.04%')

        when:
        send('PUT', hostOf(here), "/api/enterprises/$enterprise", officer, [title: '坪山精密制造有限公司', region: '440310', founded: '2019-05-01', staff: 46, revenueWanYuan: 3000, rdWanYuan: 150, dishonest: false, noTitles: true, version: 2])
        page.navigate(address(here, "/policies/$policy"))

        then:
        page.textContent('#conditions').contains('符合申报条件')
        picture(page, "policy-qualifies-$width")

        where:
        width << WIDTHS
    }

    def "what cannot be read stays in the form with its reason"() {
        given:
        def policy = made('/api/policies', [title: '需要收入', text: '全文', eligibility: [where: [fact: 'revenueWanYuan', operator: 'at-least', values: [5]]]])
        send('POST', hostOf(here), "/api/policies/$policy/publication", officer, [visibility: 'public'])
        def enterprise = made('/api/enterprises', [title: '坪山企业', staff: 7])
        person("conditions-$enterprise", here, Role.ENTERPRISE, new PartyRef('enterprise', enterprise))
        def page = signedIn("conditions-$enterprise", 1280, false)

        when:
        page.navigate(address(here, "/work/enterprises/$enterprise/policies/$policy"))
        page.fill('input[name=revenueWanYuan]', '很多')
        page.click('button:has-text("保存并重新判断")')

        then:
        page.inputValue('input[name=revenueWanYuan]') == '很多'
        page.textContent('#supply').contains('不是数字')
        send('GET', hostOf(here), "/api/enterprises/$enterprise", officer).json.content.staff == 7
    }

    def "an officer tells conditions one by one without JavaScript, and sees whom they are for, at #width"() {
        given:
        def policy = made('/api/policies', [title: "条件编辑$width", text: '全文', summary: '保留的摘要'])
        made('/api/enterprises', [title: "坪山高新$width", region: '440310', staff: 80, titles: [[title: 'high-tech', validity: [from: '2025-01-01', to: '2030-01-01']]]])
        def page = signedIn('conditions-officer', width, false)

        when:
        page.navigate(address(here, "/work/policies/$policy"))
        page.click('a:has-text("申报条件") >> visible=true')
        add(page, '0', 'staff')
        page.selectOption('[name="c.0.0.operator"]', 'at-least')
        page.fill('[name="c.0.0.values"] >> nth=0', '50')
        page.fill('[name="c.0.0.clause"]', '第三条（一）')
        page.press('button[value="group:0"]', 'Enter')
        add(page, '0.1', 'titles')
        page.check('[name="c.0.1.0.values"][value=high-tech]')
        add(page, '0.1', 'region')
        page.check('[name="c.0.1.1.values"][value="440310"]')
        page.press('button[value=show] >> visible=true >> nth=-1', 'Enter')

        then:
        page.textContent('#sentence') == '从业人数不低于 50 人，并且（持有有效的高新技术企业称号，或者注册地在深圳市坪山区）。'
        page.textContent('#count') =~ /\d+ 家符合/
        page.inputValue('[name="c.0.0.clause"]') == '第三条（一）'
        picture(page, "conditions-$width")
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when: 'a value is left out'
        page.fill('[name="c.0.0.values"] >> nth=0', '')
        page.press('button:has-text("保存条件")', 'Enter')

        then:
        page.textContent('.main').contains('请填写条件的值')

        when:
        page.fill('[name="c.0.0.values"] >> nth=0', '60')
        page.press('button[value="remove:0.1.1"]', 'Enter')
        page.press('button:has-text("保存条件")', 'Enter')
        def kept = send('GET', hostOf(here), "/api/policies/$policy", officer).json.content

        then:
        kept.summary == '保留的摘要'
        kept.eligibility == [version: 1, where: [all: [[fact: 'staff', operator: 'at-least', values: ['60'], clause: '第三条（一）'], [any: [[fact: 'titles', operator: 'holds', values: ['high-tech']]]]]]]

        when: 'the policy is changed by its form, which does not lose them'
        page.navigate(address(here, "/work/policies/$policy"))
        page.fill('[name=summary]', '新的摘要')
        page.press('button:has-text("保存草稿") >> visible=true >> nth=-1', 'Enter')
        page.waitForSelector('.flash')

        then:
        send('GET', hostOf(here), "/api/policies/$policy", officer).json.content.with { it.summary == '新的摘要' && it.eligibility == kept.eligibility }

        when:
        page.navigate(address(here, "/work/policies/$policy/audience"))

        then:
        page.textContent('#without').contains('从业人数不低于 60 人')
        page.textContent('#sample').contains('坪山')
        picture(page, "audience-$width")
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        where:
        width << WIDTHS
    }

    private static void add(Page page, String place, String fact) {
        page.selectOption("[name=\"add.$place\"]", fact)
        page.click("button[value=\"add:$place\"]")
    }

    private Page signedIn(String login, int width, boolean withScript = true) {
        def page = visitor(width, withScript)
        page.navigate(address(here, '/sign-in'))
        page.fill('input[name=login]', login)
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }
        page
    }

    private String made(String path, Map fields) {
        def answer = send('POST', hostOf(here), path, officer, fields)
        assert answer.status == 201: answer.body
        answer.json.id
    }
}
