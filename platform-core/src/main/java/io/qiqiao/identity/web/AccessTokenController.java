package io.qiqiao.identity.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.identity.refresh.RefreshTokens;
import io.qiqiao.identity.refresh.Refreshed;
import io.qiqiao.identity.token.AccessTokens;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The access tokens of programs that are signed in. */
@Controller("/api/access-tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
class AccessTokenController {

    private final RefreshTokens refreshing;
    private final AccessTokens tokens;

    AccessTokenController(RefreshTokens refreshing, AccessTokens tokens) {
        this.refreshing = refreshing;
        this.tokens = tokens;
    }

    /**
     * The next access token, for a refresh token. A refresh token is good once and brings the next; used again, all of its
     * session end, unless that is soon and once: then its answer may have been lost.
     */
    @Post
    @AnyoneMay
    @Limited(Traffic.SIGNING_IN)
    HttpResponse<Renewed> renew(@Body @Valid Renewal renewal) {
        Refreshed next =
                refreshing.refresh(renewal.refreshToken(), CurrentTenant.find().orElse(null));
        return HttpResponse.ok(new Renewed(
                        tokens.issue(next.session().id(), next.session().actor()),
                        "Bearer",
                        tokens.life().toSeconds(),
                        next.token().reveal(),
                        refreshing.secondsUntil(next.expiresAt())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** What the next access token is asked for with. */
    @Serdeable
    record Renewal(@NotBlank @Size(max = 100) String refreshToken) {

        /** Without the token, so that no log has it. */
        @Override
        public String toString() {
            return "Renewal[...]";
        }
    }

    /**
     * The next tokens.
     *
     * @param expiresIn seconds until the access token expires
     * @param refreshExpiresIn seconds until the refresh token expires
     */
    @Serdeable
    record Renewed(String accessToken, String tokenType, long expiresIn, String refreshToken, long refreshExpiresIn) {

        /** Without the tokens, so that no log has them. */
        @Override
        public String toString() {
            return "Renewed[...]";
        }
    }
}
