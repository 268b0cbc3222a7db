package io.qiqiao.identity

import io.qiqiao.testkit.WebSpec

/** Whoever asks learns nothing of who has an account: the answers are the same to the byte, but for the request's id. */
class NoEnumerationSpec extends WebSpec {

    private static int numbers

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.identity.factor.waived': false, 'qiqiao.tenancy.web.trusted-proxies': ['127.0.0.1']]
    }

    def setupSpec() {
        person('enum-known', tianhe, Role.ENTERPRISE)
        person('enum-often', tianhe, Role.ENTERPRISE)
        person('enum-chief', tianhe, Role.OFFICER)
        person('enum-there', yangdong, Role.ENTERPRISE)
        person('enum-ended', tianhe, Role.ENTERPRISE)
        database.sql().execute("update control.account set state = 'suspended' where login = 'enum-ended'")
        bean(Accounts).create(NewAccount.invited('enum-asked', '受邀者', 'enum-asked@example.cn'))
    }

    def "#door answers for #who as for nobody"() {
        expect:
        asked(door, login, from()) == asked(door, ghost(), from())

        where:
        [door, login] << [['API', 'page'], ['enum-known', 'enum-chief', 'enum-there', 'enum-ended', 'enum-asked', 'enum-asked@example.cn']].combinations()
        who = login
    }

    def "whoever guesses on and on is answered for somebody as for nobody"() {
        when:
        def nobody = ghost()
        def (here, there) = [from(), from()]
        def some = (1..7).collect { untimed(asked('API', 'enum-often', here)) }
        def none = (1..7).collect { untimed(asked('API', nobody, there)) }

        then:
        some == none
    }

    def "a link that is nobody's, used up or never was is the same: #path"() {
        expect:
        def answers = ['A' * 43, 'x', ''].collect { shown(send('GET', hostOf(tianhe), "$path?token=$it", [Accept: 'text/html']), it) }
        answers.unique().size() == 1

        where:
        path << ['/invitation', '/first-operator']
    }

    /** A name nobody has, new each time: whoever guesses waits, whether there is somebody or not. */
    private static String ghost() {
        "enum-ghost-${++numbers}".toString()
    }

    private static Map<String, String> from() {
        ['X-Forwarded-For': "203.0.113.${1 + ++numbers % 250}".toString()]
    }

    /** Seconds to wait pass between one question and the next. */
    private static List untimed(Map answer) {
        [answer.status, (answer.body as String).replaceAll(/\d+/, 'N')]
    }

    private Map asked(String door, String login, Map<String, String> from) {
        switch (door) {
            case 'API': return shown(send('POST', hostOf(tianhe), '/api/sessions', from, [login: login, password: 'wrong-horse-battery']), login)
            case 'page': return shown(submit(hostOf(tianhe), '/sign-in', [login: login, password: 'wrong-horse-battery'], from), login)
            case 'lost password': return shown(submit(hostOf(tianhe), '/lost-password', [login: login], from), login)
        }
    }

    /** What can be seen of an answer, without the request's own id and what was typed, which a form shows again. */
    private static Map shown(WebSpec.Answer answer, String typed) {
        def id = answer.header('X-Request-Id')
        def body = answer.body.replace(id, 'ID').replaceAll(/token=[^&"]*/, 'token=T')
        [status: answer.status, body: typed.length() > 8 ? body.replace(typed, 'TYPED') : body,
         headers: answer.response.headers().map().findAll { !(it.key.toLowerCase() in ['x-request-id', 'content-length', ':status']) }]
    }
}
