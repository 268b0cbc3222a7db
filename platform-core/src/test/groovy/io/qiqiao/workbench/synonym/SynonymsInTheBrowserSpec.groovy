package io.qiqiao.workbench.synonym

import io.qiqiao.testkit.PageSpec

class SynonymsInTheBrowserSpec extends PageSpec {

    def "an officer adds words of equal meaning and takes them away, by keyboard, at #width"() {
        given:
        database.sql().execute('delete from t_440106.synonym_group')
        person("synonyms-$width", tianhe)
        def page = visitor(width)
        page.navigate(address(tianhe, '/sign-in'))
        page.fill('input[name=login]', "synonyms-$width")
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }

        when:
        page.navigate(address(tianhe, '/work/synonyms'))
        picture(page, "synonyms-none-$width")
        page.fill('input[name=words]', '村企共建')
        page.keyboard().press('Enter')
        page.waitForSelector('text=一组须有 2 到 10 个不同的词')

        then:
        page.inputValue('input[name=words]') == '村企共建'
        picture(page, "synonyms-wrong-$width")

        when:
        page.fill('input[name=words]', '村企共建、万企兴万村')
        page.keyboard().press('Enter')
        page.waitForSelector('table')
        page.focus('.stack summary')
        page.keyboard().press('Enter')
        picture(page, "synonyms-$width")

        then:
        page.locator('tbody tr').count() == 1
        page.getByText('高新技术企业, 高企, 高新企业').isVisible()
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when:
        page.focus('tbody button')
        page.keyboard().press('Enter')
        page.waitForSelector('text=还没有自己的同义词')

        then:
        page.locator('tbody tr').count() == 0

        where:
        width << WIDTHS
    }
}
