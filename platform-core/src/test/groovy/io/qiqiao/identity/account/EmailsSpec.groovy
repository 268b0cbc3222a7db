package io.qiqiao.identity.account

import io.qiqiao.identity.Account
import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.protection.DataKeyring
import io.qiqiao.protection.KeyScope
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec

class EmailsSpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.jobs.enabled': false, 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]
    }

    def "an e-mail address is not readable in the database, and its owner signs in to #tenant by it, #typed"() {
        given:
        def address = fresh()
        def account = somebody(address, this."$tenant")

        expect:
        !database.sql().firstRow('select a::text as row from control.account a where id = ?', [account.id()]).row.contains(address)
        bean(Accounts).find(account.id()).get().email() == address
        bean(Accounts).findBySignInName(address).get().id() == account.id()
        send('POST', hostOf(this."$tenant"), '/api/sessions', [:], [login: write.call(address), password: PASSWORD]).status == 200

        where:
        [[typed, write], tenant] << [
                [['as it is', { it }], ['with space around', { " $it ".toString() }], ['in capitals', { it.toUpperCase() }]],
                ['tianhe', 'yangdong']].combinations()
    }

    def "an address is one person's, whether theirs was protected already or lies open still: #how"() {
        given:
        def address = fresh()
        def first = somebody(protectedAlready ? address : null)
        protectedAlready ?: open(first, address)

        when:
        somebody(address)

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.ALREADY_EXISTS
        refused.detailKey() == 'identity.email.taken'

        where:
        protectedAlready << [true, false]
        how = protectedAlready ? 'protected' : 'open'
    }

    def "one from before they were protected signs in as ever, and is closed by the rotation, which puts all under the new key"() {
        given:
        def (closed, opened) = [fresh(), fresh()]
        def account = somebody(closed)
        def older = open(somebody(null), opened)
        assert signIn(opened) == 200

        when:
        def version = bean(DataKeyring).renew(KeyScope.platform())
        2.times { renewAll() }

        then:
        database.sql().rows('select email, email_index from control.account where email is not null').every {
            it.email.startsWith("q1.aes.$version.") && it.email_index
        }
        bean(Accounts).findBySignInName(closed).get().id() == account.id()
        bean(Accounts).findBySignInName(opened).get().with { [id(), email()] } == [older.id(), opened]
        [closed, opened].collect { signIn(it) } == [200, 200]
    }

    def "colleagues see it masked"() {
        given:
        person('emails-officer', tianhe)
        def account = somebody('longname.' + fresh())
        def me = bearer(token('emails-officer', hostOf(tianhe)))

        expect:
        with(send('GET', hostOf(tianhe), '/api/members?words=' + account.login(), me).json.items[0].contact as String) {
            contains('*')
            endsWith('example.cn')
        }
    }

    private int signIn(String name) {
        send('POST', hostOf(tianhe), '/api/sessions', [:], [login: name, password: PASSWORD]).status
    }

    private void renewAll() {
        def last = null
        while (true) {
            def seen = bean(Emails).renew(KeyScope.platform(), last, 50)
            if (seen.empty) {
                return
            }
            last = seen.get()
        }
    }

    private Account open(Account account, String address) {
        database.sql().execute('update control.account set email = ?, email_index = null where id = ?', [address, account.id()])
        account
    }

    private Account somebody(String address, TenantId tenant = tianhe) {
        def account = bean(Accounts).create(new NewAccount('mail-' + UUID.randomUUID().toString().take(8), '收信人', address, null, PASSWORD))
        bean(Memberships).grant(account.id(), tenant, Role.ENTERPRISE, new PartyRef('enterprise', 'e-1'))
        account
    }

    private static String fresh() {
        "m-${UUID.randomUUID().toString().take(12)}@example.cn".toString()
    }
}
