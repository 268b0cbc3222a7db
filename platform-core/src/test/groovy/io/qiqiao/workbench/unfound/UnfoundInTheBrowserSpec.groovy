package io.qiqiao.workbench.unfound

import io.qiqiao.testkit.PageSpec

import java.time.LocalDate
import java.time.ZoneId

class UnfoundInTheBrowserSpec extends PageSpec {

    def "an officer looks through what was searched for in vain, at #width"() {
        given:
        def today = LocalDate.now(ZoneId.of('Asia/Shanghai'))
        database.sql().execute('delete from t_440106.unfound_search')
        ['低空经济补贴': 17, '氢能叉车 租赁': 9, '欧盟碳边境调节机制应对辅导': 4, 'reach 认证': 3, '机器人租赁': 1].each { words, times ->
            database.sql().execute('insert into t_440106.unfound_search (words, day, times) values (?, ?, ?)', [words, java.sql.Date.valueOf(today.minusDays(times)), times])
        }
        person("unfound-$width", tianhe)
        def page = visitor(width)
        page.navigate(address(tianhe, '/sign-in'))
        page.fill('input[name=login]', "unfound-$width")
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }

        when:
        page.navigate(address(tianhe, '/work/unfound'))
        picture(page, "unfound-$width")

        then:
        page.locator('tbody tr').count() == 5
        page.locator('tbody tr').first().innerText().contains('低空经济补贴')
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when:
        page.focus('text=近 7 天')
        page.keyboard().press('Enter')
        page.waitForURL('**/work/unfound?days=7')

        then:
        page.locator('tbody tr').count() == 3

        and: 'each leads to the search'
        page.locator('tbody a').first().getAttribute('href') == '/search?q=' + URLEncoder.encode('欧盟碳边境调节机制应对辅导', 'UTF-8')

        where:
        width << WIDTHS
    }
}
