package io.qiqiao.portal

import io.qiqiao.testkit.PageSpec
import io.qiqiao.testkit.TestServers
import spock.lang.Shared

class SavedInTheBrowserSpec extends PageSpec {

    @Shared SharedContent content = new SharedContent(application)

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(), 'qiqiao.search.index-prefix': 'w' + UUID.randomUUID().toString().take(8)]
    }

    def setupSpec() {
        database.sql().execute('delete from platform.publication')
        def disclosures = [function: '辅导取得证书', process: '诊断→辅导→审核', standard: 'GB/T 19001', fee: '8000 元起', timeLimit: '40 个工作日']
        ['ISO 9001 认证辅导', '绿色工厂认证咨询', '知识产权贯标认证', '高新技术企业认定辅导'].each { content.keep(tianhe, 'product', disclosures + [title: it, category: 'certification', institution: '天河认证咨询', summary: '从差距诊断到拿证。', feeFromYuan: 18000, free: false]) }
        content.index()
    }

    def "somebody saves a search from its page, is led to the list, changes it and removes it, at #width #how JavaScript"() {
        given:
        def login = "saving-$width-$script"
        def account = person(login, tianhe)
        database.sql().execute('delete from t_440106.saved_search where account = ?', [account])
        def page = visitor(width, script)
        page.navigate(address(tianhe, '/sign-in'))
        page.fill('input[name=login]', login)
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }

        when:
        page.navigate(address(tianhe, '/search?q=' + URLEncoder.encode('认证', 'UTF-8') + '&kind=product'))
        picture(page, "search-with-deeds-$width-$how")

        then:
        page.locator('text=导出 CSV').count() == 1
        fits(page)

        when:
        page.click('text=保存搜索')
        page.waitForSelector('input[name=name]')
        page.fill('input[name=name]', '认证服务')
        page.check('input[name=rhythm][value=daily]')
        picture(page, "saved-new-$width-$how")

        then:
        fits(page)

        when:
        page.click('button.large')
        page.waitForSelector('text=每天告知')
        picture(page, "saved-list-$width-$how")

        then:
        page.locator('.item-title').allInnerTexts() == ['认证服务']
        fits(page)

        when:
        page.click('a:has-text("修改")')
        page.waitForSelector('input[name=name]')
        page.fill('input[name=name]', '')
        page.click('button.large')
        page.waitForSelector('text=请写名称')
        picture(page, "saved-wrong-$width-$how")
        page.fill('input[name=name]', '认证')
        page.click('button.large')
        page.waitForURL('**/account/saved-searches')
        page.click('.item-title a')
        page.waitForURL('**/search?q=*')

        then:
        page.locator('.results .item').count() >= 3

        when:
        page.navigate(address(tianhe, '/account/saved-searches'))
        page.click('button:has-text("删除")')
        page.waitForSelector('text=还没有保存的搜索')
        picture(page, "saved-none-$width-$how")

        then:
        fits(page)

        where:
        width | script
        1280  | true
        390   | true
        390   | false
        how = script ? 'with' : 'without'
    }

    private static boolean fits(page) {
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')
    }
}
