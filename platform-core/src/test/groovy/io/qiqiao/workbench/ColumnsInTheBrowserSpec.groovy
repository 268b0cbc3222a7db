package io.qiqiao.workbench

import com.microsoft.playwright.Locator
import com.microsoft.playwright.Page
import com.microsoft.playwright.options.FilePayload
import io.qiqiao.library.intake.SheetFixture
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PageSpec
import spock.lang.Shared

class ColumnsInTheBrowserSpec extends PageSpec {

    @Shared TenantId tianshui = database.tenant('620500', '天水市')

    def "by keyboard at #width, #how: the columns of a supplier's sheet are told, tried and remembered; the next one is not asked about"() {
        given:
        person('columns-chief', tianshui)
        def page = visitor(width, script)
        signIn(page)

        when: 'a sheet with headings of its own is sent'
        upload(page, sheet(width, 1))
        page.waitForSelector('h1:has-text("对应列")')
        picture(page, "columns-asked-$width")

        then: 'it fits, and every choice has its column for a name'
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')
        page.locator('select').all().every { select -> page.locator("label[for='${select.getAttribute('id')}']").count() == 1 }

        when: 'it is told wrongly'
        choose(page, '厂名', '企业名称')
        choose(page, '又名', '企业名称')
        press(page, '试导入')
        page.waitForSelector('.error-summary')
        picture(page, "columns-wrong-$width")

        then:
        page.content().contains('“厂名”和“又名”都选了“企业名称”，只能留一列')
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when: 'and mended'
        choose(page, '又名', '不导入')
        choose(page, '外部编号取自哪一列', '代号')
        press(page, '试导入')
        page.waitForSelector('text=对应列：')
        page.reload()

        then:
        page.waitForSelector('text=新增 1')
        page.content().contains('<b>企业名称</b>')
        page.locator('details.told-columns summary').focus()
        page.keyboard().press('Enter')
        picture(page, "columns-tried-$width")
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when: 'the next sheet comes'
        upload(page, sheet(width, 2))

        then:
        page.waitForSelector('text=对应列：')

        when:
        page.navigate(address(tianshui, '/work/import'))
        page.locator('summary:has-text("记住的对应列")').focus()
        page.keyboard().press('Enter')
        picture(page, "columns-remembered-$width")

        then:
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        where:
        width | script
        1280  | true
        390   | false
        how = script ? 'with scripts' : 'without scripts'
    }

    private static byte[] sheet(int width, int month) {
        SheetFixture.xlsx([['天水市企业月报'], ["代号$width".toString().replaceAll(/\d/, ''), '厂名', '又名', '地址', '联系电话', '员工人数', "备注$width".toString()],
                           ["w-$width-$month", '麦积机床厂', '天机', '秦州区工业路 8 号', '0938-5550123', 86, '老厂'], ["w-$width-0", '', '', '', '', '', '']])
    }

    private void upload(Page page, byte[] bytes) {
        page.navigate(address(tianshui, '/work/import?kind=enterprise'))
        page.locator('input[name=kind][value=enterprise]').check()
        page.locator('input[name=visibility][value=private]').check()
        page.setInputFiles('input[type=file]', new FilePayload('month.xlsx', 'application/octet-stream', bytes))
        press(page, '试导入')
    }

    /** Chooses as the keyboard does: by the label, and by the option's words. */
    private static void choose(Page page, String column, String words) {
        def select = page.getByLabel(column, new Page.GetByLabelOptions().setExact(column != '外部编号取自哪一列'))
        def option = select.locator('option').filter(new Locator.FilterOptions().setHasText(words)).first()
        select.focus()
        select.selectOption(option.getAttribute('value'))
    }

    private static void press(Page page, String words) {
        page.locator('main button').filter(new Locator.FilterOptions().setHasText(words)).first().focus()
        page.keyboard().press('Enter')
    }

    private void signIn(Page page) {
        page.navigate(address(tianshui, '/sign-in'))
        page.fill('input[name=login]', 'columns-chief')
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }
    }
}
