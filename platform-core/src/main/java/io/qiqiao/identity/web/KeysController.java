package io.qiqiao.identity.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.identity.token.SigningKeys;
import java.util.List;
import java.util.Map;

/** The public keys by which anybody can check our tokens (RFC 7517). */
@Controller("/.well-known/jwks.json")
@AnyoneMay
@ExecuteOn(TaskExecutors.BLOCKING)
class KeysController {

    private final SigningKeys keys;

    KeysController(SigningKeys keys) {
        this.keys = keys;
    }

    @Get
    HttpResponse<Map<String, List<Map<String, Object>>>> keys() {
        return HttpResponse.ok(Map.of("keys", keys.published()))
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + keys.publishedAge().toSeconds());
    }
}
