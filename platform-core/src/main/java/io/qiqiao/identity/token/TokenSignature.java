package io.qiqiao.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** ES256 with our own keys, by key id; a token of any other make is no token (RFC 8725). */
@Singleton
@Named("generator")
final class TokenSignature implements SignatureGeneratorConfiguration {

    /** RFC 9068: an access token says that it is one, so that nothing else we sign passes for it. */
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    /** All there is in a header of ours; one that brings a key, or says where one is, is not ours. */
    private static final Set<String> PARAMETERS = Set.of("alg", "typ", "kid");

    private final SigningKeys keys;

    TokenSignature(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public String supportedAlgorithmsMessage() {
        return "Only ES256 is supported";
    }

    @Override
    public boolean supports(JWSAlgorithm algorithm) {
        return JWSAlgorithm.ES256.equals(algorithm);
    }

    @Override
    public SignedJWT sign(JWTClaimsSet claims) throws JOSEException {
        ECKey key = keys.signer();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(ACCESS_TOKEN)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token;
    }

    @Override
    public boolean verify(SignedJWT token) throws JOSEException {
        JWSHeader header = token.getHeader();
        if (!supports(header.getAlgorithm())
                || !ACCESS_TOKEN.equals(header.getType())
                || !PARAMETERS.equals(header.getIncludedParams())) {
            return false;
        }
        Optional<ECKey> key = keys.find(header.getKeyID());
        return key.isPresent() && token.verify(new ECDSAVerifier(key.get().toPublicJWK()));
    }
}
