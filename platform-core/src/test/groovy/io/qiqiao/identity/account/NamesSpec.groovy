package io.qiqiao.identity.account

import io.qiqiao.identity.Accounts
import io.qiqiao.identity.NewAccount
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Shared

class NamesSpec extends PlatformSpec {

    @Shared String id = UUID.randomUUID().toString().take(8)
    @Shared String phone = '139' + (10_000_000 + new Random().nextInt(89_999_999))
    @Shared UUID account = bean(Accounts).create(new NewAccount("Names-$id", '陈名', "Names.$id@Example.CN", "+86 ${phone.take(3)}-${phone[3..6]}-${phone[7..10]}", null)).id()

    def "people are found by #what"() {
        expect:
        bean(Accounts).findBySignInName(name.call(id, phone)).get().id() == account

        where:
        what                                   | name
        'the login'                            | { i, p -> "names-$i" }
        'the login in capitals'                | { i, p -> "NAMES-$i".toUpperCase() }
        'the login in full-width letters'      | { i, p -> "ｎａｍｅｓ－$i" }
        'the login with space around it'       | { i, p -> "  names-$i\u3000" }
        'the e-mail'                           | { i, p -> "names.$i@example.cn" }
        'the e-mail in capitals'               | { i, p -> "NAMES.$i@EXAMPLE.CN".toUpperCase() }
        'the e-mail with a full-width at sign' | { i, p -> "names.$i＠example.cn" }
        'the phone number'                     | { i, p -> p }
        'the phone number with +86'            | { i, p -> "+86$p" }
        'the phone number with 0086'           | { i, p -> "0086 $p" }
        'the phone number with 86'             | { i, p -> "86$p" }
        'the phone number in groups'           | { i, p -> "${p.take(3)} ${p[3..6]} ${p[7..10]}" }
        'the phone number in full-width digits'| { i, p -> p.collect { ((it as char) + 0xFEE0 as int) as char }.join() }
    }

    def "nobody is found by #name"() {
        expect:
        bean(Accounts).findBySignInName(name).empty

        where:
        name << ['', ' ', '%', "' or true --", '+86', '@', 'x' * 5000]
    }

    def "the same phone number in another spelling is somebody's already"() {
        when:
        bean(Accounts).create(new NewAccount("other-$id", '另一人', null, "86$phone", null))

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.ALREADY_EXISTS
        refused.detailKey() == 'identity.phone.taken'
    }

    def "#login is no login: #why"() {
        when:
        bean(Accounts).create(new NewAccount(login, '某人', null, null, null))

        then:
        def refused = thrown(Refusal)
        refused.problems()*.field() == ['login']

        where:
        login              | why
        '13900000000'      | 'a phone number'
        '139-0000-0000'    | 'a phone number in groups'
        'a@example.cn'     | 'an e-mail'
        'a'                | 'too short'
        'a' * 65           | 'too long'
        'a b'              | 'a space'
    }
}
