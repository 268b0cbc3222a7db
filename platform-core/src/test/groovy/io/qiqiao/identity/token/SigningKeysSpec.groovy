package io.qiqiao.identity.token

import com.nimbusds.jwt.SignedJWT
import io.micronaut.context.ApplicationContext
import io.micronaut.context.annotation.Replaces
import io.micronaut.context.annotation.Requires
import io.micronaut.runtime.server.EmbeddedServer
import io.qiqiao.identity.SigningKeyRotation
import io.qiqiao.testkit.WebSpec
import jakarta.inject.Singleton
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset

/** Two processes on one database whose clock the spec moves on. */
class SigningKeysSpec extends WebSpec {

    @Shared @AutoCleanup EmbeddedServer second = another()

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true, 'spec.moving-clock': true, 'qiqiao.jobs.enabled': false,
                                 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]
    }

    def setup() {
        MovingClock.ahead = Duration.ZERO
        // Other specs' clocks have been months ahead.
        bean(SigningKeyRotation).revoke()
        person('key-holder', tianhe)
    }

    def cleanup() {
        MovingClock.ahead = Duration.ZERO
        bean(SigningKeyRotation).revoke()
    }

    def "through a rotation every token is taken by both processes: the new key is known everywhere before it signs"() {
        given:
        def before = token('key-holder', hostOf(tianhe))
        def old = kid(before)

        when:
        bean(SigningKeyRotation).rotate()
        MovingClock.ahead = Duration.ofSeconds(4)

        then: 'it is published by both, and the old one goes on signing'
        [server, second].every { published(it).size() >= 2 }
        kid(token('key-holder', hostOf(tianhe))) == old
        [server, second].every { status(it, before) == 200 }

        when: 'minute by minute'
        def seen = (1..25).collect { minute ->
            MovingClock.ahead = Duration.ofMinutes(minute)
            def token = token('key-holder', hostOf(tianhe))
            assert published(second)*.kid.contains(kid(token))
            [kid: kid(token), statuses: [server, second].collect { status(it, token) }]
        }

        then:
        seen*.statuses.flatten().every { it == 200 }
        seen*.kid.unique().size() == 2
        seen.first().kid == old
        seen.findIndexOf { it.kid != old } == 9

        and: 'in the end the old one is gone'
        !published(server)*.kid.contains(old)
    }

    def "a key that has served its time is followed by another by itself"() {
        given:
        def old = kid(token('key-holder', hostOf(tianhe)))

        when:
        MovingClock.ahead = Duration.ofDays(30).plusMinutes(1)
        def due = token('key-holder', hostOf(tianhe))
        MovingClock.ahead = Duration.ofDays(30).plusMinutes(12)
        def after = token('key-holder', hostOf(tianhe))

        then:
        kid(due) == old
        kid(after) != old
        status(second, after) == 200
    }

    def "a key that became known is worth nothing in any process after seconds"() {
        given:
        def stolen = token('key-holder', hostOf(tianhe))
        assert [server, second].every { status(it, stolen) == 200 }

        when:
        bean(SigningKeyRotation).revoke()
        MovingClock.ahead = Duration.ofSeconds(4)

        then:
        [server, second].every { status(it, stolen) == 401 }
        def next = token('key-holder', hostOf(tianhe))
        [server, second].every { status(it, next) == 200 }
        [server, second].every { published(it)*.kid == [kid(next)] }
    }

    def "the published keys may be kept for less long than a new one is announced, and tell no private half"() {
        when:
        def answer = send('GET', 'localhost', '/.well-known/jwks.json')

        then:
        answer.header('Cache-Control') == 'public, max-age=300'
        bean(SigningKeyConfiguration).announced > Duration.ofSeconds(300)
        answer.json.keys.every { it.keySet() == ['kty', 'use', 'crv', 'kid', 'x', 'y'] as Set }
    }

    def "in the database no private half lies open; one from before is closed when it is read"() {
        given:
        def holder = token('key-holder', hostOf(tianhe))
        def open = new com.nimbusds.jose.jwk.gen.ECKeyGenerator(com.nimbusds.jose.jwk.Curve.P_256).keyID('from-before').generate()
        database.sql().execute('insert into control.signing_key (kid, public_key, private_key, created_at, signs_from, retired_at) values (?, ?, ?, now(), now() - interval \'1 hour\', now())',
                ['from-before', open.toPublicJWK().toJSONString(), open.toJSONString()])
        MovingClock.ahead = Duration.ofSeconds(4)

        expect:
        published(server)*.kid.contains('from-before')
        database.sql().rows('select private_key from control.signing_key')*.private_key.every { it.startsWith('q1.') }
    }

    private EmbeddedServer another() {
        Map<String, Object> all = ['qiqiao.protection.master-key': MASTER_KEY]
        ['default', 'control', 'platform', 'public'].each { all["datasources.${it}.url".toString()] = database.url }
        ApplicationContext.run(EmbeddedServer, all + configuration(), 'test')
    }

    private int status(EmbeddedServer of, String token) {
        get(of, hostOf(tianhe), '/api/probe/needs-sign-in', token).statusCode()
    }

    private List<Map> published(EmbeddedServer of) {
        new groovy.json.JsonSlurper().parseText(get(of, 'localhost', '/.well-known/jwks.json', null).body()).keys
    }

    private get(EmbeddedServer of, String host, String path, String token) {
        def request = java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:$of.port$path")).header('Host', host)
        if (token) {
            request.header('Authorization', 'Bearer ' + token)
        }
        client.send(request.build(), java.net.http.HttpResponse.BodyHandlers.ofString())
    }

    private static String kid(String token) {
        SignedJWT.parse(token).header.keyID
    }

    /** The machine's clock, moved on by the spec in both processes alike. */
    @Singleton
    @Replaces(Clock)
    @Requires(property = 'spec.moving-clock')
    static class MovingClock extends Clock {

        static volatile Duration ahead = Duration.ZERO

        @Override
        ZoneOffset getZone() { ZoneOffset.UTC }

        @Override
        Clock withZone(java.time.ZoneId zone) { this }

        @Override
        Instant instant() {
            Instant.now() + ahead
        }
    }
}
