package io.qiqiao.workbench.history

import io.qiqiao.testkit.PageSpec

class HistoryInTheBrowserSpec extends PageSpec {

    static final DISCLOSURES = [function: '辅导建立节能体系', process: '诊断、整改、验收', standard: 'GB/T 23331', timeLimit: '30 个工作日']

    def "an officer looks through what was changed in a record and brings an earlier version back, by keyboard, at #width"() {
        given:
        person("history-$width", tianhe)
        def headers = bearer(token("history-$width", hostOf(tianhe)))
        def id = api('POST', '/api/products', headers, [title: '节能诊断', fee: '按面积计，每平方米 2 元', summary: '为工厂找出最费电的三处，给出改造方案和回收期。'] + DISCLOSURES).id
        api('PUT', "/api/products/$id", headers, [version: 1, title: '工厂节能诊断', fee: '免费', summary: '为工厂找出最费电的五处，给出改造方案、投资和回收期。'] + DISCLOSURES)
        def page = visitor(width)
        page.navigate(address(tianhe, '/sign-in'))
        page.fill('input[name=login]', "history-$width")
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }

        when:
        page.navigate(address(tianhe, "/work/products/$id/preview"))
        page.focus('text=修改历史')
        page.keyboard().press('Enter')
        page.waitForSelector('table')

        then:
        picture(page, "history-$width")
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when:
        page.focus('text=第 1 版')
        page.keyboard().press('Enter')
        page.waitForURL('**/history/1')
        page.focus('text=与现在的内容比较')
        page.keyboard().press('Enter')
        page.waitForSelector('ins')

        then:
        picture(page, "history-comparison-$width")
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when:
        page.focus('text=恢复为这一版')
        page.keyboard().press('Enter')
        page.waitForSelector('text=以下是第 1 版的内容')
        picture(page, "history-restoring-$width")
        page.focus('button:has-text("保存草稿"):visible')
        page.keyboard().press('Enter')
        page.waitForSelector('.flash')

        then:
        page.inputValue('input[name=title]') == '节能诊断'

        where:
        width << WIDTHS
    }

    private Map api(String method, String path, Map headers, Map body) {
        def answer = send(method, hostOf(tianhe), path, headers + ['Content-Type': 'application/json'], groovy.json.JsonOutput.toJson(body))
        assert answer.status < 300: answer.body
        answer.json
    }
}
