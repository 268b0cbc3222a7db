package io.qiqiao.identity.key

import io.qiqiao.testkit.PageSpec

class ApiKeyPageSpec extends PageSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true, 'qiqiao.jobs.enabled': false, 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]
    }

    def "somebody makes a key without a script, sees it once, and ends it, at #width"() {
        given:
        def login = 'key-page-' + UUID.randomUUID().toString().take(8)
        person(login, tianhe)
        def page = visitor(width, false)
        page.navigate(address(tianhe, '/sign-in?next=/account/api-keys'))
        page.fill('[name=login]', login)
        page.fill('[name=password]', PASSWORD)
        page.click('button.primary')

        when: 'nothing is said of what it may do'
        page.fill('[name=name]', '协同办公系统同步政策')
        page.click('text=生成密钥')

        then:
        page.textContent('main').contains('请至少选一项')
        page.inputValue('[name=name]') == '协同办公系统同步政策'

        when:
        page.check('input[value=policy-publish]')
        page.check('input[value=listing-see]')
        page.click('text=生成密钥')
        picture(page, "api-key-$width")
        def key = page.textContent('code')

        then:
        send('GET', hostOf(tianhe), '/api/probe/officers', bearer(key)).json.actor == login

        when: 'it is looked at again'
        page.navigate(address(tianhe, '/account/api-keys'))

        then:
        !page.content().contains(key)
        page.textContent('main').contains(key.take(9))

        when:
        page.click('text=停用')

        then:
        page.textContent('main').contains('已停用')
        send('GET', hostOf(tianhe), '/api/probe/officers', bearer(key)).status == 401

        where:
        width << WIDTHS
    }
}
