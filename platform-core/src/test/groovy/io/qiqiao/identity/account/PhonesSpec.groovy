package io.qiqiao.identity.account

import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.protection.DataKeyring
import io.qiqiao.protection.KeyScope
import io.qiqiao.testkit.WebSpec

class PhonesSpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.jobs.enabled': false, 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]
    }

    def "a phone number is not readable in the database, and its owner signs in by it, #typed"() {
        given:
        def number = fresh()
        def account = somebody(number)

        expect:
        !database.sql().firstRow('select a::text as row from control.account a where id = ?', [account.id()]).row.contains(number)
        bean(Accounts).find(account.id()).get().phone() == number
        bean(Accounts).findBySignInName(number).get().id() == account.id()
        send('POST', hostOf(tianhe), '/api/sessions', [:], [login: write.call(number), password: PASSWORD]).status == 200

        where:
        typed               | write
        'as it is'          | { it }
        'with space around' | { " $it ".toString() }
        'in full width'     | { it.tr('0-9', '０-９') }
    }

    def "a number is one person's"() {
        given:
        def number = fresh()
        somebody(number)

        when:
        somebody(number)

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.ALREADY_EXISTS
        refused.detailKey() == 'identity.phone.taken'
    }

    def "under a new key the number is put anew, and found as before; one from before there were keys is closed"() {
        given:
        def protectedNumber = fresh()
        def openNumber = fresh()
        def account = somebody(protectedNumber)
        def older = somebody(null)
        database.sql().execute('update control.account set phone = ? where id = ?', [openNumber, older.id()])
        assert bean(Accounts).findBySignInName(openNumber).get().phone() == openNumber

        when:
        def version = bean(DataKeyring).renew(KeyScope.platform())
        def last = null
        while (true) {
            def seen = bean(Phones).renew(KeyScope.platform(), last, 50)
            if (seen.empty) {
                break
            }
            last = seen.get()
        }

        then:
        database.sql().rows('select phone from control.account where phone is not null')*.phone.every { it.startsWith("q1.aes.$version.") }
        bean(Accounts).findBySignInName(protectedNumber).get().id() == account.id()
        bean(Accounts).findBySignInName(openNumber).get().with { [id(), phone()] } == [older.id(), openNumber]
    }

    private somebody(String number) {
        def account = bean(Accounts).create(new NewAccount('phone-' + UUID.randomUUID().toString().take(8), '持机人', null, number, PASSWORD))
        bean(Memberships).grant(account.id(), tianhe, Role.ENTERPRISE, new PartyRef('enterprise', 'e-1'))
        account
    }

    private static String fresh() {
        '137' + String.format('%08d', new Random().nextInt(100_000_000))
    }
}
