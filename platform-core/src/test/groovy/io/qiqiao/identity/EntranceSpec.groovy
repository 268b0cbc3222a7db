package io.qiqiao.identity

import io.micronaut.context.annotation.Requires
import io.qiqiao.testkit.WebSpec
import jakarta.inject.Singleton

class EntranceSpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.entrance': true]
    }

    def "whoever is invited chooses a password by a link that works once, and signs in with it"() {
        given:
        def account = bean(Accounts).ensure(NewAccount.invited('guest-' + UUID.randomUUID().toString().take(8), '新管理员', null))
        bean(Memberships).grant(account.id(), tianhe, Role.OFFICER, PartyRef.BUREAU)

        when:
        bean(Invitations).invite(account.id(), tianhe)
        def link = bean(Post).last.link()
        def token = link.query.split('=')[1]

        then:
        link.host == hostOf(tianhe)
        !bean(Post).last.toString().contains(token)
        send('GET', hostOf(tianhe), '/invitation?token=' + token, [Accept: 'text/html']).body.contains('新管理员')

        when: 'a password that is refused leaves the link open'
        def weak = submit(hostOf(tianhe), '/invitation', [token: token, password: 'short'])

        then:
        weak.status == 422
        weak.body.contains('密码须有')

        when:
        def taken = submit(hostOf(tianhe), '/invitation', [token: token, password: 'chosen-by-myself'])

        then:
        taken.status == 303
        send('POST', hostOf(tianhe), '/api/sessions', [:], [login: account.login(), password: 'chosen-by-myself']).status == 200

        and: 'it works once'
        submit(hostOf(tianhe), '/invitation', [token: token, password: 'chosen-by-another']).status == 404
        send('GET', hostOf(tianhe), '/invitation?token=' + token, [Accept: 'text/html']).status == 404
    }

    def "a link that is #what opens nothing"() {
        given:
        def account = bean(Accounts).ensure(NewAccount.invited('late-' + UUID.randomUUID().toString().take(8), '迟到', null))
        bean(Invitations).invite(account.id(), tianhe)
        def token = bean(Post).last.link().query.split('=')[1]

        when:
        def sent = spoil.call(this, account.id(), token)

        then:
        submit(hostOf(tianhe), '/invitation', [token: sent, password: 'chosen-by-myself']).status == 404

        where:
        what                    | spoil
        'expired'               | { spec, id, it -> spec.database.sql().execute("update control.single_use_link set expires_at = now() - interval '1 second' where account = ?", [id]); it }
        'replaced by another'   | { spec, id, it -> spec.bean(Invitations).invite(id, spec.tianhe); it }
        'guessed'               | { spec, id, it -> 'A' * 43 }
        'an attempt at SQL'     | { spec, id, it -> "' or true --" }
        'missing'               | { spec, id, it -> '' }
    }

    def "while there is no operator the first start gives one link, which makes one operator"() {
        given:
        database.sql().execute("update control.membership set state = 'suspended' where tenant is null")

        when:
        def first = bean(FirstOperator).prepare()
        def second = bean(FirstOperator).prepare()

        then:
        first instanceof FirstOperator.Link
        tokenOf(first) != tokenOf(second)

        and: 'the earlier link is closed'
        send('GET', 'localhost', '/first-operator?token=' + tokenOf(first), [Accept: 'text/html']).status == 404
        send('GET', 'localhost', '/first-operator?token=' + tokenOf(second), [Accept: 'text/html']).status == 200

        when:
        def login = 'root-' + UUID.randomUUID().toString().take(8)
        def made = submit('localhost', '/first-operator', [token: tokenOf(second), login: login, name: '运营', password: 'chosen-by-myself'])

        then:
        made.status == 303
        send('POST', 'localhost', '/api/sessions', [:], [login: login, password: 'chosen-by-myself']).json.role == 'operator'
        bean(FirstOperator).prepare() instanceof FirstOperator.Known
        submit('localhost', '/first-operator', [token: tokenOf(second), login: 'second', name: '运营', password: 'chosen-by-myself']).status == 404

        cleanup:
        database.sql().execute("update control.membership set state = 'active' where tenant is null")
    }

    def "outside demo mode nobody signs in as the demo's operator"() {
        expect:
        send('POST', 'localhost', '/api/sessions', [:], [login: 'operator', password: 'qiqiao-demo']).status == 401
    }

    private static String tokenOf(FirstOperator.Entrance link) {
        (link as FirstOperator.Link).address().query.split('=')[1]
    }

    /** Keeps the last invitation instead of sending it. */
    @Singleton
    @Requires(property = 'spec.entrance')
    static class Post implements InvitationSender {

        Invitations.Invitation last

        @Override
        void send(Invitations.Invitation invitation, Account invited) {
            last = invitation
        }
    }
}
