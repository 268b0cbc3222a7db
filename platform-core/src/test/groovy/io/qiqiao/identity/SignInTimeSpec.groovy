package io.qiqiao.identity

import io.qiqiao.testkit.WebSpec

class SignInTimeSpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.identity.password.memory-kib': 19456]
    }

    def "a name nobody has takes as long as a wrong password"() {
        given:
        person('timed', tianhe)
        def pair = { ['timed', 'ghost'].collect { login -> time(login) } }
        5.times { pair() }

        when: 'taken in turns, so that a busy machine is as busy for both'
        def pairs = (1..25).collect { pair() }
        def ratio = pairs.collect { known, unknown -> known / unknown }.sort()[12]

        then:
        ratio > 0.67 && ratio < 1.5
    }

    private long time(String login) {
        def begun = System.nanoTime()
        assert send('POST', hostOf(tianhe), '/api/sessions', [:], [login: login, password: 'wrong-horse-battery']).status == 401
        System.nanoTime() - begun
    }
}
