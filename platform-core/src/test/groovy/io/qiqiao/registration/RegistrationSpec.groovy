package io.qiqiao.registration

import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.library.listing.Listings
import io.qiqiao.registration.consent.Consents
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.WebSpec

import java.util.concurrent.Callable
import java.util.concurrent.Executors

import static io.qiqiao.registration.Registrant.codeOf
import static io.qiqiao.registration.Registrant.creditCode
import static io.qiqiao.registration.Registrant.mail
import static io.qiqiao.registration.Registrant.messageTo
import static io.qiqiao.registration.Registrant.mobile

class RegistrationSpec extends WebSpec {

    static final WHOLE = [title: '天河数智软件有限公司', region: '440106', industry: '6513', staff: 40, revenueWanYuan: 1520, assetsWanYuan: 600]

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.limits.enabled': false]
    }

    def "who registers has an account, a membership and a record, by #channel"() {
        given:
        def code = creditCode()

        when:
        def answer = finish(begun(contact), WHOLE + [creditCode: code.toLowerCase()], [consents: ['policy-push', 'statistics']])

        then:
        answer.status == 200
        answer.json.admission == 'member'
        answer.json.finished

        and:
        def account = bean(Accounts).findBySignInName(contact).get()
        account.name() == '陈小微'
        def membership = bean(Memberships).listOf(account.id())[0]
        membership.tenant() == tianhe
        membership.role() == Role.ENTERPRISE
        membership.party() == new PartyRef('enterprise', answer.json.enterprise)

        and:
        def record = record(answer.json.enterprise)
        record.state() == 'published'
        record.visibility() == 'private'
        def own = send('GET', hostOf(tianhe), '/api/enterprises/' + answer.json.enterprise, bearer(signIn(contact))).json.content
        own.creditCode == code
        own.sizeClass == 'small'
        own.contactPerson == '陈小微'
        own.phone == (channel == 'sms' ? contact : null)

        and:
        CurrentTenant.call(tianhe) { bean(Consents).listOf(account.id()) }*.purpose() as Set == ['policy-push', 'statistics'] as Set
        CurrentTenant.call(yangdong) { bean(Consents).listOf(account.id()) } == []

        where:
        channel | contact
        'mail'  | mail()
        'sms'   | mobile()
    }

    def "nothing tells whether a contact is somebody's before it is proved"() {
        given:
        def known = mail()
        finish(begun(known), WHOLE + [creditCode: creditCode()])
        def answers = [known, mail()].collect { send('POST', hostOf(tianhe), '/api/registrations', [:], [contact: it]) }

        expect:
        answers*.status == [201, 201]
        answers*.json*.keySet().unique().size() == 1
        [known].every { messageTo(this, it, tianhe).contains('验证码') }
    }

    def "a contact that is none is refused: #contact"() {
        expect:
        send('POST', hostOf(tianhe), '/api/registrations', [:], [contact: contact]).with {
            status == 422 && json.errors[0].code == 'registration.contact-unfit'
        }

        where:
        contact << ['12345', 'a@b', '1391234567', '139123456789', '张三', 'a@b.cn; c@d.cn']
    }

    def "a code opens once, after #wrong wrong ones #outcome"() {
        given:
        def contact = mail()
        def started = start(contact)
        def right = codeOf(this, contact, tianhe)
        def other = right == '000000' ? '000001' : '000000'

        when:
        def failures = (0..<wrong).collect { prove(started, other) }
        def last = prove(started, right)

        then:
        failures.every { it.status == 422 && it.json.errors[0].code == 'registration.code-wrong' }
        last.status == status

        where:
        wrong || status | outcome
        0     || 200    | 'it opens'
        4     || 200    | 'it opens'
        5     || 422    | 'it is spent'
    }

    def "a new code makes the one before void"() {
        given:
        def contact = mail()
        def started = start(contact)
        def before = codeOf(this, contact, tianhe)

        when:
        def again = send('POST', hostOf(tianhe), "/api/registrations/$started.id/codes", ['Registration-Secret': started.secret])
        def now = codeOf(this, contact, tianhe)

        then:
        again.status == 202
        before == now || prove(started, before).status == 422
        prove(started, now).status == 200
    }

    def "nobody reads a draft without its secret, nor fills it in before the contact is proved"() {
        given:
        def mine = start(mail())
        def theirs = start(mail())

        expect:
        send('GET', hostOf(tianhe), "/api/registrations/$mine.id", ['Registration-Secret': theirs.secret]).status == 404
        send('GET', hostOf(yangdong), "/api/registrations/$mine.id", ['Registration-Secret': mine.secret]).status == 404
        send('GET', hostOf(tianhe), "/api/registrations/$mine.id", ['Registration-Secret': mine.secret]).status == 200
        keep(mine, WHOLE).status == 422
        complete(mine).status == 422
    }

    def "what is wrong with #field is said, and nobody is made"() {
        given:
        def contact = mail()
        def started = begun(contact)

        when:
        def kept = keep(started, WHOLE + [creditCode: creditCode()] + wrong)
        def answer = complete(started)

        then:
        kept.json.wanting*.field == [field]
        kept.json.wanting*.code == [code]
        answer.status == 422
        answer.json.errors*.code == [code]
        bean(Accounts).findBySignInName(contact).empty

        where:
        field        | wrong                               || code
        'creditCode' | [creditCode: '']                    || 'registration.missing.creditCode'
        'creditCode' | [creditCode: '91350100M000100Y44']  || 'layout.no-credit-code'
        'region'     | [region: '441704']                  || 'registration.region-elsewhere'
        'industry'   | [industry: '65']                    || 'layout.industry-too-wide'
        'title'      | [title: ' ']                        || 'registration.missing.title'
    }

    def "the size is told while figures come in: #figures"() {
        when:
        def kept = keep(begun(mail()), WHOLE.subMap(['title', 'region', 'industry']) + figures)

        then:
        kept.json.size.empty == (said == null)
        said == null || kept.json.size[0].contains(said)

        where:
        figures                           || said
        [:]                               || null
        [staff: 40]                       || '还缺：营业收入'
        [staff: 9]                        || '微型企业'
        [staff: 40, revenueWanYuan: 1520] || '小型企业'
    }

    def "an enterprise on file is claimed by its phone: no second record, and what its person says counts"() {
        given:
        def phone = mobile()
        def code = creditCode()
        def onFile = import_([title: '库中企业', creditCode: code, phone: '+86 ' + phone, staff: 5, region: '440106'])

        when:
        def answer = finish(begun(phone), WHOLE + [creditCode: code])

        then:
        answer.json.admission == 'member'
        answer.json.enterprise == onFile
        countOf(code) == 1
        send('GET', hostOf(tianhe), '/api/enterprises/' + onFile, bearer(signIn(phone))).json.content.with {
            staff == 40 && sizeClass == 'small' && title == WHOLE.title
        }
    }

    def "without that phone the #decider decides: #deed"() {
        given:
        def contact = mail()
        def code = creditCode()
        def onFile = import_([title: '待认领企业', creditCode: code, region: '440106'])
        def waiting = finish(begun(contact), WHOLE + [creditCode: code])
        def login = 'decider-' + decider.code()
        person(login, tianhe, decider, decider == Role.OFFICER ? PartyRef.BUREAU : new PartyRef(decider.code(), null))
        def headers = bearer(token(login, hostOf(tianhe)))

        when:
        def asked = send('GET', hostOf(tianhe), '/api/joining-requests', headers).json.items.find { it.enterprise == onFile }

        then:
        waiting.json.admission == 'waiting'
        trySignIn(contact).status == 401
        asked.name == '陈小微'
        asked.contact.contains('***')

        when:
        def answered = send('POST', hostOf(tianhe), "/api/joining-requests/$asked.id/$deed", headers)

        then:
        answered.status == 204
        trySignIn(contact).status == (member ? 200 : 401)
        messageTo(this, contact, tianhe).contains(member ? '已可以为' : '未通过')
        countOf(code) == 1
        send('POST', hostOf(tianhe), "/api/joining-requests/$asked.id/${member ? 'refusal' : 'approval'}", headers).status == 409

        where:
        decider      | deed       || member
        Role.OFFICER | 'approval' || true
        Role.STATION | 'approval' || true
        Role.OFFICER | 'refusal'  || false
    }

    def "a second person joins when the first agrees, and no other enterprise has a say"() {
        given:
        def (first, second, stranger) = [mail(), mail(), mail()]
        def code = creditCode()
        def made = finish(begun(first), WHOLE + [creditCode: code])
        finish(begun(stranger), WHOLE + [creditCode: creditCode()])
        def waiting = finish(begun(second), WHOLE + [creditCode: code, title: '别的名字'])

        and: 'who asks again asks nobody twice'
        def again = finish(begun(second), WHOLE + [creditCode: code])

        when:
        def mine = send('GET', hostOf(tianhe), '/api/joining-requests', bearer(signIn(first))).json.items
        def theirs = send('GET', hostOf(tianhe), '/api/joining-requests', bearer(signIn(stranger))).json.items

        then:
        [waiting, again]*.json*.admission == ['waiting', 'waiting']
        mine*.name == ['陈小微']
        theirs == []
        send('GET', hostOf(tianhe), '/api/inbox', bearer(signIn(first))).json.items*.topic == ['registration.joining']
        send('POST', hostOf(tianhe), "/api/joining-requests/${mine[0].id}/approval", bearer(signIn(stranger))).status == 404
        send('POST', hostOf(tianhe), "/api/joining-requests/${mine[0].id}/approval", bearer(signIn(first))).status == 204
        trySignIn(second).status == 200
        countOf(code) == 1
        record(made.json.enterprise).title() == WHOLE.title
    }

    def "two who register the same code at once: one enterprise, one member, one who waits"() {
        given:
        def code = creditCode()
        def started = (1..4).collect { begun(mail()) }
        started.each { keep(it, WHOLE + [creditCode: code]) }
        def pool = Executors.newFixedThreadPool(4)

        when:
        def answers = pool.invokeAll(started.collect { each -> { -> complete(each) } as Callable })*.get()

        then:
        answers*.status.unique() == [200]
        answers*.json*.admission.sort() == ['member', 'waiting', 'waiting', 'waiting']
        answers*.json*.enterprise.unique().size() == 1
        countOf(code) == 1

        cleanup:
        pool.shutdown()
    }

    def "a registration cut off between its steps goes on where it was, after #step"() {
        given:
        def contact = mail()
        def code = creditCode()
        def started = begun(contact)
        keep(started, WHOLE + [creditCode: code])
        def whole = complete(started)
        def account = bean(Accounts).findBySignInName(contact).get().id()
        def sql = database.sql()
        def facts = groovy.json.JsonOutput.toJson((WHOLE + [creditCode: code]).collectEntries { [it.key, it.value.toString()] })
        sql.execute("update t_440106.registration set state = 'open', facts = cast(? as jsonb) where id = ?", [facts, UUID.fromString(started.id)])
        if (step == 'the account') {
            sql.execute('update t_440106.registration set enterprise = null, admission = null where id = ?', [UUID.fromString(started.id)])
            sql.execute('delete from t_440106.listing where id = ?', [UUID.fromString(whole.json.enterprise)])
        }
        sql.execute('delete from control.membership where account = ?', [account])

        when:
        def again = complete(started)

        then:
        again.json.admission == 'member'
        countOf(code) == 1
        bean(Memberships).listOf(account).size() == 1
        bean(Accounts).findBySignInName(contact).get().id() == account

        cleanup:
        sql?.close()

        where:
        step << ['the account', 'the record']
    }

    def "who has an account proves it by its password and gets one more membership"() {
        given:
        def contact = mail()
        finish(begun(contact), WHOLE + [creditCode: creditCode()])
        def second = begun(contact)
        keep(second, WHOLE + [creditCode: creditCode(), title: '第二家企业'])

        expect:
        complete(second, [password: 'another-password-here']).with { status == 422 && json.errors*.code == ['registration.password-of-account'] }
        complete(second).json.admission == 'member'
        bean(Memberships).listOf(bean(Accounts).findBySignInName(contact).get().id()).size() == 2
    }

    def "on the platform's own host there is nowhere to register"() {
        expect:
        send('POST', 'localhost', '/api/registrations', [:], [contact: mail()]).status == 404
        submit('localhost', '/register', [contact: mail()]).with { status == 303 && header('Location') == '/register' }
    }

    def "a draft is found again by who proves the same contact on another device"() {
        given:
        def contact = mail()
        keep(begun(contact), [title: '草稿企业', staff: 7])

        when:
        def started = begun(contact)

        then:
        send('GET', hostOf(tianhe), "/api/registrations/$started.id", ['Registration-Secret': started.secret]).json.facts == [title: '草稿企业', staff: '7']
    }

    def "consents are each withdrawn for themselves, and kept with their times"() {
        given:
        def contact = mail()
        finish(begun(contact), WHOLE + [creditCode: creditCode()], [consents: ['policy-push', 'contact-sharing']])
        def headers = bearer(signIn(contact))

        when:
        def withdrawn = send('POST', hostOf(tianhe), '/api/consents/contact-sharing/withdrawal', headers)
        def listed = send('GET', hostOf(tianhe), '/api/consents', headers).json.items

        then:
        withdrawn.status == 204
        listed.collectEntries { [it.purpose, it.withdrawnAt != null] } == ['policy-push': false, 'contact-sharing': true]
        listed.every { it.givenAt && it.textVersion == '2026-11' }
        send('POST', hostOf(tianhe), '/api/consents/nothing/withdrawal', headers).status == 404
    }

    def "consent to what nobody is asked for is refused"() {
        given:
        def started = begun(mail())
        keep(started, WHOLE + [creditCode: creditCode()])

        expect:
        complete(started, [consents: ['everything']]).json.errors*.code == ['registration.consent-unknown']
    }

    // ---------- words

    private Map start(String contact) {
        def answer = send('POST', hostOf(tianhe), '/api/registrations', [:], [contact: contact])
        assert answer.status == 201: answer.body
        answer.json
    }

    private Map begun(String contact) {
        def started = start(contact)
        def proved = prove(started, codeOf(this, contact, tianhe))
        assert proved.status == 200: proved.body
        started
    }

    private Answer prove(Map started, String code) {
        send('POST', hostOf(tianhe), "/api/registrations/$started.id/verification", ['Registration-Secret': started.secret], [code: code])
    }

    private Answer keep(Map started, Map facts) {
        send('PUT', hostOf(tianhe), "/api/registrations/$started.id", ['Registration-Secret': started.secret], facts)
    }

    private Answer complete(Map started, Map last = [:]) {
        send('POST', hostOf(tianhe), "/api/registrations/$started.id/completion", ['Registration-Secret': started.secret],
                [name: '陈小微', password: PASSWORD] + last)
    }

    private Answer finish(Map started, Map facts, Map last = [:]) {
        keep(started, facts)
        complete(started, last)
    }

    private Answer trySignIn(String contact) {
        send('POST', hostOf(tianhe), '/api/sessions', [:], [login: contact, password: PASSWORD])
    }

    private String signIn(String contact) {
        trySignIn(contact).json.accessToken
    }

    private String import_(Map fields) {
        person('registration-officer', tianhe)
        def answer = send('POST', hostOf(tianhe), '/api/enterprises', bearer(token('registration-officer', hostOf(tianhe))), fields)
        assert answer.status == 201: answer.body
        answer.json.id
    }

    private record(String id) {
        CurrentTenant.call(tianhe) { bean(Listings).find('enterprise', UUID.fromString(id)).get() }
    }

    private long countOf(String code) {
        database.sql().firstRow("select count(*) as n from t_440106.listing where kind = 'enterprise' and content ->> 'creditCode' = ?", [code]).n
    }
}
