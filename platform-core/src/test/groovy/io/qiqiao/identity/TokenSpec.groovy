package io.qiqiao.identity

import com.nimbusds.jose.JOSEObjectType
import com.nimbusds.jose.JWSAlgorithm
import com.nimbusds.jose.JWSHeader
import com.nimbusds.jose.crypto.ECDSASigner
import com.nimbusds.jose.crypto.MACSigner
import com.nimbusds.jose.jwk.Curve
import com.nimbusds.jose.jwk.ECKey
import com.nimbusds.jose.jwk.gen.ECKeyGenerator
import com.nimbusds.jwt.JWTClaimsSet
import com.nimbusds.jwt.PlainJWT
import com.nimbusds.jwt.SignedJWT
import io.qiqiao.protection.KeyScope
import io.qiqiao.protection.Protection
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared

/** Forges tokens with all that an attacker may know, and with the real key all that he may not. */
class TokenSpec extends WebSpec {

    @Shared String real
    @Shared ECKey ours
    @Shared ECKey theirs = new ECKeyGenerator(Curve.P_256).keyID('theirs').generate()

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true]
    }

    def setupSpec() {
        person('signer', tianhe)
        real = token('signer', hostOf(tianhe))
        def kid = SignedJWT.parse(real).header.keyID
        def kept = database.sql().firstRow('select private_key from control.signing_key where kid = ?', [kid]).private_key as String
        ours = ECKey.parse(bean(Protection).reveal(KeyScope.platform().with('signing-key'), kept))
    }

    def "a token signed as ours are, with the same claims, is taken: so the refusals below mean something"() {
        expect:
        status(forged { }) == 200
    }

    def "a token with #what is refused"() {
        when:
        def token = make.call(this)

        then:
        status(token) == 401
        send('GET', 'localhost', '/api/probe/seen', bearer(token)).status == 401

        where:
        what                               | make
        'no signature'                     | { it.unsigned() }
        'its signature cut off'            | { it.real.substring(0, it.real.lastIndexOf('.') + 1) }
        'another\'s signature'             | { it.signed(it.theirs, it.header(it.ours.keyID), it.claims { }) }
        'a key nobody has'                 | { it.signed(it.theirs, it.header('theirs'), it.claims { }) }
        'no key named'                     | { it.signed(it.ours, it.header(null), it.claims { }) }
        'the public key used as a secret'  | { it.hmac() }
        'its key brought along'            | { it.signed(it.theirs, new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType('at+jwt')).jwk(it.theirs.toPublicJWK()).build(), it.claims { }) }
        'another type'                     | { it.signed(it.ours, new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).keyID(it.ours.keyID).build(), it.claims { }) }
        'an end in the past'               | { it.forged { c -> c.expirationTime(new Date(System.currentTimeMillis() - 1000)) } }
        'a beginning in the future'        | { it.forged { c -> c.notBeforeTime(new Date(System.currentTimeMillis() + 600_000)) } }
        'no end'                           | { it.forged { c -> c.expirationTime(null) } }
        'another issuer'                   | { it.forged { c -> c.issuer('elsewhere') } }
        'another audience'                 | { it.forged { c -> c.audience('elsewhere') } }
        'another tenant than its session'  | { it.forged { c -> c.claim('tenant', '441704') } }
        'no tenant though its session has' | { it.forged { c -> c.claim('tenant', null) } }
        'another person than its session'  | { it.forged { c -> c.subject(UUID.randomUUID().toString()) } }
        'a session nobody has'             | { it.forged { c -> c.claim('sid', UUID.randomUUID().toString()) } }
        'a session that is no id'          | { it.forged { c -> c.claim('sid', "' or true --") } }
        'a letter changed'                 | { it.real.substring(0, 60) + (it.real[60] == 'A' ? 'B' : 'A') + it.real.substring(61) }
        'words for a token'                | { 'let me in' }
        'nothing'                          | { '' }
        'a megabyte'                       | { 'x' * 7000 }
    }

    def "another scheme than Bearer is refused, not overlooked"() {
        expect:
        send('GET', hostOf(tianhe), '/api/probe/seen', [Authorization: 'Basic c2lnbmVyOnNpZ25lcg==']).status == 401
    }

    def "the published keys check our tokens and give no secret away"() {
        when:
        def keys = send('GET', 'localhost', '/.well-known/jwks.json').json.keys
        def token = SignedJWT.parse(real)

        then:
        keys.every { !it.containsKey('d') && it.kty == 'EC' && it.crv == 'P-256' }
        def key = keys.find { it.kid == token.header.keyID }
        token.verify(new com.nimbusds.jose.crypto.ECDSAVerifier(ECKey.parse(key as Map)))
        token.JWTClaimsSet.expirationTime.time - token.JWTClaimsSet.issueTime.time <= 600_000
    }

    private int status(String token) {
        send('GET', hostOf(tianhe), '/api/probe/seen', bearer(token)).status
    }

    JWTClaimsSet claims(Closure change) {
        def builder = new JWTClaimsSet.Builder(SignedJWT.parse(real).JWTClaimsSet)
        change(builder)
        builder.build()
    }

    JWSHeader header(String kid) {
        new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType('at+jwt')).keyID(kid).build()
    }

    String forged(Closure change) {
        signed(ours, header(ours.keyID), claims(change))
    }

    String signed(ECKey key, JWSHeader header, JWTClaimsSet claims) {
        def token = new SignedJWT(header, claims)
        token.sign(new ECDSASigner(key))
        token.serialize()
    }

    String unsigned() {
        new PlainJWT(claims { }).serialize()
    }

    String hmac() {
        def token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType('at+jwt')).keyID(ours.keyID).build(), claims { })
        token.sign(new MACSigner(ours.toPublicJWK().toJSONString().getBytes('UTF-8')))
        token.serialize()
    }
}
