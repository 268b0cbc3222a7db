package io.qiqiao.identity

import com.nimbusds.jose.JOSEObjectType
import com.nimbusds.jose.JWSAlgorithm
import com.nimbusds.jose.EncryptionMethod
import com.nimbusds.jose.JWEAlgorithm
import com.nimbusds.jose.JWEHeader
import com.nimbusds.jose.JWSHeader
import com.nimbusds.jose.JWSObject
import com.nimbusds.jose.Payload
import com.nimbusds.jose.crypto.ECDHEncrypter
import com.nimbusds.jose.crypto.ECDSASigner
import com.nimbusds.jose.crypto.MACSigner
import com.nimbusds.jose.crypto.RSASSASigner
import com.nimbusds.jose.crypto.impl.ECDSA
import com.nimbusds.jose.jwk.Curve
import com.nimbusds.jose.jwk.ECKey
import com.nimbusds.jose.jwk.gen.ECKeyGenerator
import com.nimbusds.jwt.EncryptedJWT
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
    @Shared String refresh
    @Shared ECKey ours
    @Shared ECKey theirs = new ECKeyGenerator(Curve.P_256).keyID('theirs').generate()

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true]
    }

    def setupSpec() {
        person('signer', tianhe)
        def opened = send('POST', hostOf(tianhe), '/api/sessions', [:], [login: 'signer', password: PASSWORD]).json
        real = opened.accessToken
        refresh = opened.refreshToken
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
        'no signature, said in capitals'   | { it.raw([alg: 'NONE', typ: 'at+jwt', kid: it.ours.keyID], it.payload()) + '.' }
        'no signature, said in the header of a signed one' | { it.raw([alg: 'none', typ: 'at+jwt', kid: it.ours.keyID], it.payload()) + '.' + it.real.split(/\./)[2] }
        'a signature of zeros'             | { it.real.substring(0, it.real.lastIndexOf('.') + 1) + it.encoded(new byte[64]) }
        'a signature a byte short'         | { it.real.substring(0, it.real.lastIndexOf('.') + 1) + it.encoded(it.signature()[0..62] as byte[]) }
        'its signature in DER'             | { it.real.substring(0, it.real.lastIndexOf('.') + 1) + it.encoded(ECDSA.transcodeSignatureToDER(it.signature())) }
        'the public key as a secret, in X.509' | { it.hmac(it.ours.toECPublicKey().encoded) }
        'the public key as a secret, in PEM'   | { it.hmac(('-----BEGIN PUBLIC KEY-----\n' + Base64.mimeEncoder.encodeToString(it.ours.toECPublicKey().encoded) + '\n-----END PUBLIC KEY-----\n').bytes) }
        'an RSA signature'                 | { it.rsa() }
        'a key of another curve'           | { it.otherCurve() }
        'no type'                          | { it.signed(it.ours, new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(it.ours.keyID).build(), it.claims { }) }
        'another purpose\'s type'         | { it.signed(it.ours, new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType('logout+jwt')).keyID(it.ours.keyID).build(), it.claims { }) }
        'our key named and another brought' | { it.signed(it.theirs, it.full().jwk(it.theirs.toPublicJWK()).build(), it.claims { }) }
        'an address of keys'               | { it.signed(it.ours, it.full().jwkURL(new URI('https://evil.cn/keys')).build(), it.claims { }) }
        'an address of certificates'       | { it.signed(it.ours, it.full().x509CertURL(new URI('https://evil.cn/certificate')).build(), it.claims { }) }
        'a certificate'                    | { it.signed(it.ours, it.full().x509CertChain([com.nimbusds.jose.util.Base64.encode('certificate')]).build(), it.claims { }) }
        'a critical extension'             | { it.signed(it.ours, it.full().criticalParams(['exp-policy'] as Set).customParam('exp-policy', 'never').build(), it.claims { }) }
        'a header parameter of its own'    | { it.signed(it.ours, it.full().customParam('admin', true).build(), it.claims { }) }
        'a key id that is an attempt at SQL' | { it.signed(it.theirs, it.header("' union select '{}' --"), it.claims { }) }
        'a key id that is a path'          | { it.signed(it.theirs, it.header('../../../../dev/null'), it.claims { }) }
        'an empty key id'                  | { it.signed(it.theirs, it.header(''), it.claims { }) }
        'another token inside'             | { it.nested() }
        'its claims encrypted to our key'  | { it.encrypted() }
        'a claim twice'                    | { it.signedText('{"sub":"' + UUID.randomUUID() + '",' + it.payload().substring(1)) }
        'claims that are a list'           | { it.signedText('[]') }
        'claims that are no JSON'          | { it.signedText('sub=me') }
        'no claims'                        | { it.signedText('{}') }
        'no person'                        | { it.forged { c -> c.subject(null) } }
        'no session'                       | { it.forged { c -> c.claim('sid', null) } }
        'no issuer'                        | { it.forged { c -> c.issuer(null) } }
        'no audience'                      | { it.forged { c -> c.audience((String) null) } }
        'another audience beside ours'     | { it.forged { c -> c.audience(['qiqiao', 'elsewhere']) } }
        'no time of issue'                 | { it.forged { c -> c.issueTime(null) } }
        'a time of issue to come'          | { it.forged { c -> c.issueTime(new Date(System.currentTimeMillis() + 300_000)) } }
        'a longer life than ours have'     | { it.forged { c -> c.expirationTime(new Date(System.currentTimeMillis() + 86_400_000)) } }
        'an end that is a word'            | { it.forged { c -> c.claim('exp', 'never') } }
        'an end beyond all numbers'        | { it.signedText(it.payload().replaceFirst(/"exp":\d+/, '"exp":9' + '9' * 400)) }
        'an end before all time'           | { it.forged { c -> c.expirationTime(new Date(-1)) } }
        'a person that is a list'          | { it.signedText(it.payload().replaceFirst(/"sub":"[^"]*"/, '"sub":["a"]')) }
        'a fourth part'                    | { it.real + '.AAAA' }
        'padding'                          | { it.real + '=' }
        'the session\'s refresh token for one' | { it.refresh }
        'the key of a browser\'s session'  | { 'A' * 43 }
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

    def "a token is taken from the header alone: not from #where"() {
        expect:
        send(method, hostOf(tianhe), path.replace('TOKEN', real), headers.collectEntries { [it.key, it.value.replace('TOKEN', real)] } as Map<String, String>).status == 401

        where:
        where              | method | path                                          | headers
        'the address'      | 'GET'  | '/api/probe/officers?access_token=TOKEN'      | [:]
        'another header'   | 'GET'  | '/api/probe/officers'                         | ['X-Access-Token': 'TOKEN']
        'a cookie of another name' | 'GET' | '/api/probe/officers'                  | [Cookie: 'JWT=TOKEN']
        'Basic'            | 'GET'  | '/api/probe/officers'                         | [Authorization: 'Basic TOKEN']
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

    JWSHeader.Builder full() {
        new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType('at+jwt')).keyID(ours.keyID)
    }

    String payload() {
        new String(Base64.urlDecoder.decode(real.split(/\./)[1]), 'UTF-8')
    }

    byte[] signature() {
        Base64.urlDecoder.decode(real.split(/\./)[2])
    }

    static String encoded(byte[] bytes) {
        Base64.urlEncoder.withoutPadding().encodeToString(bytes)
    }

    static String raw(Map header, String payload) {
        encoded(groovy.json.JsonOutput.toJson(header).getBytes('UTF-8')) + '.' + encoded(payload.getBytes('UTF-8'))
    }

    /** Our own key over whatever text, past all that a library would not write. */
    String signedText(String payload) {
        def object = new JWSObject(header(ours.keyID), new Payload(payload))
        object.sign(new ECDSASigner(ours))
        object.serialize()
    }

    String nested() {
        def object = new JWSObject(full().contentType('JWT').build(), new Payload(real))
        object.sign(new ECDSASigner(ours))
        object.serialize()
    }

    String encrypted() {
        def token = new EncryptedJWT(new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM).keyID(ours.keyID).build(), claims { })
        token.encrypt(new ECDHEncrypter(ours.toPublicJWK()))
        token.serialize()
    }

    String rsa() {
        def pair = java.security.KeyPairGenerator.getInstance('RSA').with { it.initialize(2048); it.generateKeyPair() }
        def token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType('at+jwt')).keyID(ours.keyID).build(), claims { })
        token.sign(new RSASSASigner(pair.private))
        token.serialize()
    }

    String otherCurve() {
        def key = new ECKeyGenerator(Curve.P_384).keyID(ours.keyID).generate()
        def token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES384).type(new JOSEObjectType('at+jwt')).keyID(ours.keyID).build(), claims { })
        token.sign(new ECDSASigner(key))
        token.serialize()
    }

    String hmac(byte[] secret = ours.toPublicJWK().toJSONString().getBytes('UTF-8')) {
        def token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType('at+jwt')).keyID(ours.keyID).build(), claims { })
        token.sign(new MACSigner(secret))
        token.serialize()
    }
}
