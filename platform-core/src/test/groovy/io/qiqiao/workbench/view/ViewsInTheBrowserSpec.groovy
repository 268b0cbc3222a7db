package io.qiqiao.workbench.view

import com.microsoft.playwright.Page
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.PageSpec
import spock.lang.Shared

/** Choosing columns and keeping views, by keyboard, at a desk and on a phone, with and without JavaScript. */
class ViewsInTheBrowserSpec extends PageSpec {

    /** As long as a name may be. */
    static final LONG = '天河区软件和信息技术服务业年营业收入五百万元以上中小企业联系人与从业人员清单二〇二六'.padRight(40, '年').take(40)

    @Shared String mark = "槐${UUID.randomUUID().toString().take(6)}"

    def setupSpec() {
        ['广州云序软件', '天河精工检测', '粤创新材料科技发展'].eachWithIndex { title, n ->
            CurrentTenant.call(tianhe) {
                bean(KeepingListings).create(bean(ListingKinds).get('enterprise'), Draft.of([title: "$mark $title 有限公司".toString(), region: '440106', phone: '1380013800' + n, staff: 20 + n,
                        contactPerson: '李工', address: '天河区珠江新城华夏路三十号富力盈通大厦二十一层之一自编二一零一房', mainProducts: '工业软件、数据采集与边缘计算网关，' * 6, revenueWanYuan: 1200 + n], Visibility.PUBLIC), new Editor('spec', PartyRef.BUREAU))
            }
        }
    }

    def "columns are chosen and put in order, the list gets a name and opens with it, at #width #how JavaScript"() {
        given:
        def page = signedIn(width, script)
        def list = '/work/enterprises?q=' + URLEncoder.encode(mark, 'UTF-8')

        when:
        page.navigate(address(tianhe, list))
        picture(page, "views-none-$width-$how")

        then:
        headings(page) == ['企业名称', '行业', '所在地区', '状态', '更新']
        fits(page)

        when: 'the choice is opened by keyboard'
        page.focus('.views-columns > summary')
        page.keyboard().press('Enter')
        picture(page, "views-columns-$width-$how")

        then:
        page.locator('.column-form').visible
        page.locator('.column-form legend').allInnerTexts() == ['正在显示', '还可以显示']
        fits(page)

        when: 'one goes, five come, one of them to the front'
        page.focus('input[name=column][value=industryName]')
        page.keyboard().press('Space')
        ['contactPerson', 'phone', 'staff', 'address', 'mainProducts'].each { name ->
            page.focus("input[name=column][value=$name]")
            page.keyboard().press('Space')
        }
        page.keyboard().press('Tab')
        page.fill('input[name=place-phone]', '1')
        page.press('input[name=place-phone]', 'Enter')
        page.waitForSelector('text=列已保存')
        picture(page, "views-chosen-$width-$how")

        then:
        headings(page) == ['企业名称', '电话', '所在地区', '状态', '更新', '注册地址', '主要产品', '从业人员', '联系人']
        page.content().contains('138****8000')
        !page.content().contains('13800138000')
        fits(page)

        when: 'too many are refused, and the list stays'
        page.locator('.views-columns > summary').click()
        ['founded', 'stage'].each { page.check("input[name=column][value=$it]") }
        page.click('.column-form button.primary')
        page.waitForSelector('text=最多 8 列，您选了 10 列')

        then:
        headings(page).size() == 9

        when:
        page.click('a:has-text("保存为视图")')
        page.waitForSelector('input[name=name]')
        page.click('button.large')
        page.waitForSelector('text=请写名称')
        page.fill('input[name=name]', LONG)
        page.check('input[name=options][value=opens]')
        picture(page, "views-naming-$width-$how")

        then:
        fits(page)

        when:
        page.click('button.large')
        page.waitForURL('**/work/enterprises?view=*')
        picture(page, "views-saved-$width-$how")

        then:
        page.locator('.views-names [aria-current]').innerText() == LONG
        headings(page).size() == 9
        page.locator('tbody tr').count() == 3
        fits(page)

        when: 'the library is opened anew, and something else is looked at'
        page.navigate(address(tianhe, '/work/enterprises'))
        page.waitForURL('**/work/enterprises?view=*')
        page.fill('.desk-search input[type=search]', mark + ' 天河')
        page.press('.desk-search input[type=search]', 'Enter')
        page.waitForSelector('button:has-text("更新视图")')
        picture(page, "views-changed-$width-$how")

        then:
        page.locator('tbody tr').count() == 1
        headings(page).size() == 9
        fits(page)

        when:
        page.click('button:has-text("更新视图")')
        page.waitForSelector('text=已更新为当前的筛选和列')
        page.click('a:has-text("视图设置")')
        page.waitForSelector('input[name=name]')
        picture(page, "views-settings-$width-$how")

        then:
        page.isChecked('input[name=options][value=opens]')
        fits(page)

        when:
        page.click('a:has-text("删除此视图")')
        page.waitForSelector('text=只删除视图')
        picture(page, "views-removal-$width-$how")
        page.click('button.large')
        page.waitForSelector('text=已删除')

        then:
        page.locator('.views-names').count() == 0
        fits(page)

        where:
        width | script
        1280  | true
        390   | true
        390   | false
        how = script ? 'with' : 'without'
    }

    private Page signedIn(int width, boolean script) {
        def login = "columns-$width-$script-${UUID.randomUUID().toString().take(4)}".toString()
        person(login, tianhe, Role.OFFICER)
        def page = visitor(width, script)
        page.navigate(address(tianhe, '/sign-in'))
        page.fill('input[name=login]', login)
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }
        page
    }

    private static List<String> headings(Page page) {
        page.locator('thead th:not(.pick)').allTextContents()*.trim().findAll { it && it != '操作' }
    }

    private static boolean fits(Page page) {
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')
    }
}
