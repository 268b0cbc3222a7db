package io.qiqiao.identity.oidc

import com.nimbusds.jose.JWSAlgorithm
import com.nimbusds.jose.JWSHeader
import com.nimbusds.jose.crypto.RSASSASigner
import com.nimbusds.jose.jwk.JWKSet
import com.nimbusds.jose.jwk.RSAKey
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator
import com.nimbusds.jwt.JWTClaimsSet
import com.nimbusds.jwt.SignedJWT
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import groovy.json.JsonOutput

import java.security.MessageDigest
import java.time.Instant
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.Executors

/**
 * An OpenID provider: discovery, the authorization code flow with PKCE, a client with a secret, signed tokens. It asks nobody for a
 * password: whoever comes is {@link #person}. What a faulty or hostile one would do is put in by {@link #claims} and {@link #signing}.
 */
class OidcServer implements AutoCloseable {

    static final CLIENT = 'qiqiao'
    static final SECRET = 'a-secret-of-the-client-with-enough-bits'
    static final RSAKey KEY = new RSAKeyGenerator(2048).keyID('k1').generate()

    /** The claims of whoever signs in. */
    Map<String, Object> person = [sub: 'nobody']
    /** Changes the claims of tokens. */
    Closure claims = { it }
    /** Turns claims into the token. */
    Closure<String> signing = OidcServer.&signed
    String tokenFault
    final List<Map<String, String>> asked = [].asSynchronized()
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>()
    private final HttpServer server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 50)

    OidcServer() {
        server.executor = Executors.newVirtualThreadPerTaskExecutor()
        server.createContext('/.well-known/openid-configuration') { json(it, 200, metadata()) }
        server.createContext('/jwks') { json(it, 200, new JWKSet(KEY.toPublicJWK()).toJSONObject()) }
        server.createContext('/authorize', this.&authorize)
        server.createContext('/token', this.&token)
        server.start()
    }

    String getIssuer() {
        "http://127.0.0.1:${server.address.port}"
    }

    /** Everything as it should be again. */
    void heal() {
        claims = { it }
        signing = OidcServer.&signed
        tokenFault = null
    }

    @Override
    void close() {
        server.stop(0)
    }

    static String signed(Map<String, Object> claims, RSAKey key = KEY, JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.keyID).build()) {
        new SignedJWT(header, JWTClaimsSet.parse(claims)).tap { sign(new RSASSASigner(key)) }.serialize()
    }

    private Map metadata() {
        [issuer                               : issuer, authorization_endpoint: issuer + '/authorize', token_endpoint: issuer + '/token', jwks_uri: issuer + '/jwks',
         response_types_supported             : ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'],
         code_challenge_methods_supported     : ['S256'], authorization_response_iss_parameter_supported: true]
    }

    private void authorize(HttpExchange exchange) {
        def asked = query(exchange.requestURI.rawQuery)
        this.asked << asked
        def fit = asked.client_id == CLIENT && asked.response_type == 'code' && 'openid' in asked.scope.split(' ') && asked.code_challenge_method == 'S256' && asked.state && asked.nonce
        if (!fit) {
            json(exchange, 400, [error: 'invalid_request'])
            return
        }
        def code = UUID.randomUUID().toString()
        codes[code] = asked
        exchange.responseHeaders.set('Location', "$asked.redirect_uri?code=$code&state=$asked.state&iss=${URLEncoder.encode(issuer, 'UTF-8')}")
        exchange.sendResponseHeaders(302, -1)
        exchange.close()
    }

    private void token(HttpExchange exchange) {
        def sent = query(exchange.requestBody.getText('UTF-8'))
        def asked = codes.remove(sent.code ?: '')
        def client = 'Basic ' + "$CLIENT:$SECRET".bytes.encodeBase64()
        if (tokenFault) {
            json(exchange, 500, [error: tokenFault])
            return
        }
        if (exchange.requestHeaders.getFirst('Authorization') != client) {
            json(exchange, 401, [error: 'invalid_client'])
            return
        }
        if (asked == null || asked.redirect_uri != sent.redirect_uri || asked.code_challenge != challenge(sent.code_verifier)) {
            json(exchange, 400, [error: 'invalid_grant'])
            return
        }
        def now = Instant.now().epochSecond
        def all = claims([iss: issuer, aud: CLIENT, iat: now, exp: now + 300, nonce: asked.nonce] + person)
        json(exchange, 200, [access_token: 'opaque', token_type: 'Bearer', expires_in: 300, id_token: signing(all)])
    }

    private static String challenge(String verifier) {
        MessageDigest.getInstance('SHA-256').digest(verifier.bytes).encodeBase64Url().toString()
    }

    private static Map<String, String> query(String text) {
        text.split('&').collectEntries { it.split('=', 2).collect { part -> URLDecoder.decode(part, 'UTF-8') } }
    }

    private static void json(HttpExchange exchange, int status, Map answer) {
        def bytes = JsonOutput.toJson(answer).bytes
        exchange.responseHeaders.set('Content-Type', 'application/json')
        exchange.sendResponseHeaders(status, bytes.length)
        exchange.responseBody.write(bytes)
        exchange.close()
    }
}
