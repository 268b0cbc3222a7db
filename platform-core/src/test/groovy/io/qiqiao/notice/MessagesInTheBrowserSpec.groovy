package io.qiqiao.notice

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.PageSpec

class MessagesInTheBrowserSpec extends PageSpec {

    static final ENDLESS = 'https://example.cn/' + 'a' * 120

    def "somebody reads, opens and sorts what they were told, at #width #how JavaScript"() {
        given:
        def login = "messages-$width-$how"
        def account = person(login, tianhe, Role.STATION, new PartyRef('station', "m-$width-$how"))
        def page = visitor(width, script)
        page.navigate(address(tianhe, '/sign-in'))
        page.fill('input[name=login]', login)
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }

        when:
        page.navigate(address(tianhe, '/account/messages'))
        picture(page, "messages-none-$width-$how")

        then:
        page.locator('text=还没有消息').count() == 1
        fits(page)

        when:
        deliver(Recipient.account(account), 'saved-search', '“绿色工厂 认证”有 3 条新内容', '/search?q=1', '· 绿色工厂认证咨询\n· 绿色供应链管理评价\n· 零碳园区诊断')
        deliver(Recipient.party('station', "m-$width-$how"), 'push.subscription', '广州市工业和信息化专项资金管理办法', '/policies/1', '广州市工业和信息化局发布了这条政策，属于您订阅的内容。')
        deliver(Recipient.party('station', "m-$width-$how"), 'review.returned', '退回修改：ISO 9001 认证辅导', '/work/products', "请补充收费依据：$ENDLESS")
        deliver(Recipient.account(account), 'member.granted', '您成为天河区服务站的工作人员', null, '')
        page.reload()
        picture(page, "messages-$width-$how")

        then:
        page.locator('.item-title').allInnerTexts().size() == 4
        page.locator('text=未读 4 条').count() == 1
        fits(page)

        when: 'one is read in its place, and waits again'
        page.click('li:has-text("服务站的工作人员") button:has-text("标为已读")')
        page.waitForSelector('text=未读 3 条')
        page.click('li:has-text("服务站的工作人员") button:has-text("标为未读")')
        page.waitForSelector('text=未读 4 条')
        page.click('.chip:has-text("审核")')
        page.waitForURL('**kind=review')
        picture(page, "messages-kind-$width-$how")

        then:
        page.locator('.item-title').allInnerTexts() == ['退回修改：ISO 9001 认证辅导']
        fits(page)

        when:
        page.click('button:has-text("这一类全部标为已读")')
        page.waitForSelector('text=未读 3 条')
        page.click('.chip:has-text("保存的搜索")')
        page.waitForURL('**kind=saved-search')
        page.click('button:has-text("查看")')
        page.waitForURL('**/search?q=1')
        page.navigate(address(tianhe, '/account/messages'))

        then:
        page.locator('text=未读 2 条').count() == 1

        where:
        width | script
        1280  | true
        390   | true
        390   | false
        how = script ? 'with' : 'without'
    }

    private void deliver(Recipient recipient, String topic, String title, String link, String body) {
        CurrentTenant.run(tianhe) { bean(Inbox).deliver(recipient, new Notice(topic, title, body, link, UUID.randomUUID().toString())) }
    }

    private static boolean fits(page) {
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')
    }
}
