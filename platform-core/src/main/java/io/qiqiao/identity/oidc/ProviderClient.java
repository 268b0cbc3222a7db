package io.qiqiao.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks to one provider: by the authorization code flow, with PKCE, state and nonce. */
public final class ProviderClient {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);

    private final Provider provider;
    private final Discovery discovery;

    ProviderClient(Provider provider) {
        this.provider = provider;
        this.discovery = new Discovery(provider);
    }

    /** Where the browser is sent. */
    public URI address(Secrets secrets, URI callback) {
        try {
            return new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope(provider.getScopes().toArray(String[]::new)),
                            new ClientID(provider.getClientId()),
                            callback)
                    .endpointURI(metadata().getAuthorizationEndpointURI())
                    .state(new State(secrets.state()))
                    .nonce(new Nonce(secrets.nonce()))
                    .codeChallenge(new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256)
                    .build()
                    .toURI();
        } catch (GeneralException | IOException broken) {
            throw refused(broken);
        }
    }

    /**
     * Who came back with {@code code}.
     *
     * @throws Refusal not-signed-in, whatever is wrong with the code or with what the provider says
     */
    public Identity identify(String code, Secrets secrets, URI callback) {
        try {
            IDTokenClaimsSet claims = discovery
                    .validator()
                    .validate(tokens(code, secrets, callback).getOIDCTokens().getIDToken(), new Nonce(secrets.nonce()));
            requireMeantForUs(claims);
            return Identity.of(provider, claims);
        } catch (GeneralException | BadJOSEException | JOSEException | IOException broken) {
            throw refused(broken);
        }
    }

    /** What one sign-in keeps to itself until it comes back. */
    public record Secrets(String state, String nonce, String verifier) {

        /** Without them, so that no log has them. */
        @Override
        public String toString() {
            return "Secrets[...]";
        }
    }

    /** A token for several parties names the one it was given to; the validator does not look at that. */
    private void requireMeantForUs(IDTokenClaimsSet claims) throws BadJOSEException {
        AuthorizedParty party = claims.getAuthorizedParty();
        boolean ours = party == null
                ? claims.getAudience().size() == 1
                : party.getValue().equals(provider.getClientId());
        if (!ours) {
            throw new BadJOSEException("not given to this client");
        }
    }

    private OIDCTokenResponse tokens(String code, Secrets secrets, URI callback) throws GeneralException, IOException {
        ClientID client = new ClientID(provider.getClientId());
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(secrets.verifier()));
        URI endpoint = metadata().getTokenEndpointURI();
        TokenRequest request = provider.getClientSecret().isEmpty()
                ? new TokenRequest.Builder(endpoint, client, grant).build()
                : new TokenRequest.Builder(
                                endpoint, new ClientSecretBasic(client, new Secret(provider.getClientSecret())), grant)
                        .build();
        HTTPRequest sent = request.toHTTPRequest();
        sent.setConnectTimeout((int) provider.getTimeout().toMillis());
        sent.setReadTimeout((int) provider.getTimeout().toMillis());
        sent.setFollowRedirects(false);
        TokenResponse answer = OIDCTokenResponseParser.parse(sent.send());
        if (!answer.indicatesSuccess()) {
            throw new GeneralException(
                    String.valueOf(answer.toErrorResponse().getErrorObject().getCode()));
        }
        return (OIDCTokenResponse) answer.toSuccessResponse();
    }

    private OIDCProviderMetadata metadata() throws GeneralException, IOException {
        return discovery.metadata();
    }

    private Refusal refused(Exception broken) {
        LOG.warn("sign-in by {} failed: {}", provider.getName(), broken.toString());
        return Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.oidc.refused", provider.getTitle());
    }
}
