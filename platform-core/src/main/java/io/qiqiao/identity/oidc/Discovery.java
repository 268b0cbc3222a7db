package io.qiqiao.identity.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself, asked for when it is first needed: the platform starts while a provider is down. Its
 * keys are fetched anew when a token names one that is not known.
 */
final class Discovery {

    private static final int LARGEST_KEY_SET = 256 * 1024;

    private final Provider provider;
    private volatile @Nullable OIDCProviderMetadata metadata;
    private volatile @Nullable IDTokenValidator validator;

    Discovery(Provider provider) {
        this.provider = provider;
    }

    /** @throws GeneralException also when it gives itself out for another issuer */
    OIDCProviderMetadata metadata() throws GeneralException, IOException {
        OIDCProviderMetadata known = metadata;
        if (known == null) {
            known = resolve();
            metadata = known;
        }
        return known;
    }

    IDTokenValidator validator() throws GeneralException, IOException {
        IDTokenValidator known = validator;
        if (known == null) {
            known = newValidator();
            validator = known;
        }
        return known;
    }

    private OIDCProviderMetadata resolve() throws GeneralException, IOException {
        Issuer issuer = new Issuer(provider.getIssuer());
        URI elsewhere = provider.getDiscovery();
        return elsewhere == null
                ? OIDCProviderMetadata.resolve(issuer, timeout(), timeout())
                : OIDCProviderMetadata.resolve(issuer, elsewhere.toURL(), timeout(), timeout());
    }

    private IDTokenValidator newValidator() throws GeneralException, IOException {
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata().getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(timeout(), timeout(), LARGEST_KEY_SET))
                .retrying(true)
                .build();
        IDTokenValidator made = new IDTokenValidator(
                new Issuer(provider.getIssuer()),
                new ClientID(provider.getClientId()),
                new JWSVerificationKeySelector<>(
                        provider.getAlgorithms().stream()
                                .map(JWSAlgorithm::parse)
                                .collect(Collectors.toSet()),
                        keys),
                null);
        made.setMaxClockSkew((int) provider.getClockSkew().toSeconds());
        return made;
    }

    private int timeout() {
        return (int) provider.getTimeout().toMillis();
    }
}
