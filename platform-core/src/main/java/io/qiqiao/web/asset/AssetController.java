package io.qiqiao.web.asset;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;

/** Serves the files. Everybody may have them. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class AssetController {

    /** A year, the longest that caches honour. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private static final String ASK_AGAIN = "no-cache";

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    /** A file of the design system; kept for good only under the hash it has now. */
    @Get("/assets/{hash}/{+name}")
    HttpResponse<byte[]> asset(String hash, String name) {
        return assets.find(name)
                .map(asset -> answer(asset, asset.hash().equals(hash) ? FOR_GOOD : ASK_AGAIN))
                .orElseGet(HttpResponse::notFound);
    }

    /** A file of a library; its version is in the address. */
    @Get("/webjars/{+name}")
    HttpResponse<byte[]> library(String name) {
        Optional<Asset> file = assets.findInWebJars(name);
        return file.map(asset -> answer(asset, FOR_GOOD)).orElseGet(HttpResponse::notFound);
    }

    private static HttpResponse<byte[]> answer(Asset asset, String caching) {
        return HttpResponse.ok(asset.content())
                .contentType(asset.type())
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.ETAG, '"' + asset.hash() + '"');
    }
}
