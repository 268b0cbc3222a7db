package io.qiqiao.notice

import io.micronaut.inject.qualifiers.Qualifiers
import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Invitations
import io.qiqiao.identity.NewAccount
import io.qiqiao.testkit.PlatformSpec

class InvitationMailSpec extends PlatformSpec {

    def "an invitation goes out by #channel, with the link that opens the account"() {
        given:
        def login = 'invited-' + UUID.randomUUID().toString().take(8)
        def account = bean(Accounts).ensure(new NewAccount(login, '张三', email, phone, null))

        when:
        def link = bean(Invitations).invite(account.id(), tianhe).link().toString()
        def message = application.getBean(Mailbox, Qualifiers.byName('platform')).list(null, 1).items()[0]

        then:
        message.channel() == channel
        message.recipient() == (email ?: phone)
        message.body().contains(link)
        message.body().contains('张三')
        message.body().contains(login)
        email == null || message.subject().contains('天河区')

        where:
        channel | email                                       | phone
        'mail'  | "a-${UUID.randomUUID()}@example.cn".toString() | null
        'sms'   | null                                        | '139' + (10000000 + new Random().nextInt(89999999))
    }
}
