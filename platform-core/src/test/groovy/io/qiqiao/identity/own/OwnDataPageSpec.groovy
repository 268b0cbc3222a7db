package io.qiqiao.identity.own

import io.qiqiao.identity.Role
import io.qiqiao.testkit.PageSpec

class OwnDataPageSpec extends PageSpec {

    def "people find a copy of their data and the end of their account, on a desk and on a phone, with and without script"() {
        given:
        def conghua = database.tenant('440117', '从化区', '440100')
        person('own-data-reader', conghua, Role.STATION)

        expect:
        WIDTHS.each { width ->
            def page = visitor(width, width > 600)
            page.navigate(address(conghua, '/sign-in?next=/account'))
            page.fill('[name=login]', 'own-data-reader')
            page.fill('[name=password]', PASSWORD)
            page.click('main form button')
            assert page.locator('a[href="/account/copy"]').count() == 1
            picture(page, "account-$width")
            page.click('a[href="/account/erasure"]')
            assert page.textContent('h1') == '注销账号'
            picture(page, "account-erasure-$width")
            page.fill('[name=present]', 'wrong-password')
            page.click('main form button')
            assert page.textContent('main').contains('密码不对')
        }
    }
}
