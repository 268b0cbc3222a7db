package io.qiqiao.identity.oidc;

import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as a provider says.
 *
 * @param subject the provider's own name for them, which never changes and is never another's
 * @param verifiedEmail null unless the provider has verified it
 * @param verifiedPhone null unless the provider has verified it
 * @param said what it says besides, of which nothing is proved
 * @param strong whether they showed a second factor there that counts here
 */
public record Identity(
        String issuer,
        String subject,
        @Nullable String verifiedEmail,
        @Nullable String verifiedPhone,
        Said said,
        boolean strong) {

    /** What a provider says without having looked: good to fill in a form with, and for nothing else. */
    public record Said(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        static final Said NOTHING = new Said(null, null, null);

        /** Without what it says of a person, so that no log has it. */
        @Override
        public String toString() {
            return "Said[...]";
        }
    }

    /** An identity of which the provider says nothing but what it has proved. */
    public Identity(
            String issuer,
            String subject,
            @Nullable String verifiedEmail,
            @Nullable String verifiedPhone,
            boolean strong) {
        this(issuer, subject, verifiedEmail, verifiedPhone, Said.NOTHING, strong);
    }

    static Identity of(Provider provider, IDTokenClaimsSet claims) {
        return new Identity(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                verified(claims, "email"),
                verified(claims, "phone_number"),
                new Said(
                        claims.getStringClaim("name"),
                        claims.getStringClaim("email"),
                        claims.getStringClaim("phone_number")),
                isStrong(provider, claims));
    }

    private static @Nullable String verified(IDTokenClaimsSet claims, String claim) {
        return Boolean.TRUE.equals(claims.getBooleanClaim(claim + "_verified")) ? claims.getStringClaim(claim) : null;
    }

    private static boolean isStrong(Provider provider, IDTokenClaimsSet claims) {
        boolean byMethod = Optional.ofNullable(claims.getAMR()).orElse(List.of()).stream()
                .map(AMR::getValue)
                .anyMatch(provider.getStrongMethods()::contains);
        return byMethod
                || Optional.ofNullable(claims.getACR())
                        .map(ACR::getValue)
                        .filter(provider.getStrongClasses()::contains)
                        .isPresent();
    }

    /** Without what it says of a person, so that no log has it. */
    @Override
    public String toString() {
        return "Identity[issuer=" + issuer + "]";
    }
}
