package io.qiqiao.workbench

import com.microsoft.playwright.Page
import com.microsoft.playwright.options.FilePayload
import io.qiqiao.library.intake.ImportingSheetsSpec
import io.qiqiao.library.intake.SheetFixture
import io.qiqiao.library.listing.Listings
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.PageSpec
import spock.lang.Shared

import java.nio.file.Files

class SheetsInTheBrowserSpec extends PageSpec {

    static final FILES = File.createTempDir('files')

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.files.folder': FILES.path]
    }

    def cleanupSpec() {
        FILES.deleteDir()
    }

    def "by keyboard at #width: a sheet with errors is tried, its report mended, tried again and confirmed; then it is exported"() {
        given:
        person('sheets-chief', tianhe)
        def page = visitor(width)
        signIn(page, 'sheets-chief')
        def head = ['外部编号', '企业名称', '从业人员', '所在地区']

        when: 'the sheet is tried'
        page.navigate(address(tianhe, '/work/import?kind=enterprise'))
        picture(page, "import-form-$width")
        upload(page, 'list.xlsx', SheetFixture.xlsx([head, ["b-$width-1", '阳光五金', 3, '天河区'], ["b-$width-2", '星河模具', '很多', '火星'], ["b-$width-3", '', 5, '天河区']]))

        then:
        page.waitForSelector('text=需要修改 2')
        page.content().contains('“很多”不是整数')
        picture(page, "import-trial-$width")
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when: 'its report is mended and tried'
        def download = page.waitForDownload { focus(page, '下载结果（Excel）'); page.keyboard().press('Enter') }
        def rows = ImportingSheetsSpec.read(Files.readAllBytes(download.path()))[0]
        def mended = rows.collect { row -> row.withIndex().collect { cell, at -> cell == '很多' ? 7 : cell == '火星' ? '440106' : rows[0][at].startsWith('企业名称') && !cell ? '明月刀剪' : cell } }
        page.navigate(address(tianhe, '/work/import?kind=enterprise'))
        upload(page, download.suggestedFilename(), SheetFixture.xlsx(mended))
        page.waitForSelector('text=新增 2')
        focus(page, '确认导入 2 条')
        page.keyboard().press('Enter')

        then:
        page.waitForSelector('text=已完成')
        picture(page, "import-done-$width")
        CurrentTenant.call(tianhe) { bean(Listings).findByExternalId('enterprise', "b-$width-3").get() }.title() == '明月刀剪'
        CurrentTenant.call(tianhe) { bean(Listings).findByExternalId('enterprise', "b-$width-1") }.empty

        when: 'what is there is taken along'
        page.navigate(address(tianhe, '/work/enterprises?q=' + URLEncoder.encode('明月', 'UTF-8')))
        picture(page, "export-desk-$width")
        focus(page, '导出')
        page.keyboard().press('Enter')
        page.waitForSelector('text=按当前筛选')
        picture(page, "export-form-$width")
        focus(page, '开始导出')
        page.keyboard().press('Enter')
        page.waitForSelector('text=下载文件')
        picture(page, "export-done-$width")
        def exported = page.waitForDownload { page.click('text=下载文件') }

        then:
        exported.suggestedFilename() ==~ /enterprises-\d{8}\.xlsx/
        ImportingSheetsSpec.read(Files.readAllBytes(exported.path()))[0].any { it.contains('明月刀剪') }
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        where:
        width << WIDTHS
    }

    private static void upload(Page page, String name, byte[] bytes) {
        page.locator('input[name=kind][value=enterprise]').check()
        page.locator('input[name=visibility][value=private]').check()
        page.setInputFiles('input[type=file]', new FilePayload(name, 'application/octet-stream', bytes))
        focus(page, '试导入')
        page.keyboard().press('Enter')
    }

    /** Goes to a button or a link as the keyboard does. */
    private static void focus(Page page, String words) {
        page.locator("main button, main a").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words)).first().focus()
    }

    private void signIn(Page page, String login) {
        page.navigate(address(tianhe, '/sign-in'))
        page.fill('input[name=login]', login)
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }
    }
}
