package io.qiqiao.portal.sheet;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.search.web.SearchParameters;
import io.qiqiao.search.web.SearchRequestBean;
import io.qiqiao.search.web.WhoAsks;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What a search finds, as a table. */
@PortalRole
@AnyoneMay
@Limited(Traffic.SEARCHING)
@Controller("/api/search/sheet")
@Tag(name = "search")
final class HitSheetApi {

    private final SearchParameters parameters;
    private final WhoAsks whoAsks;
    private final HitDownloads downloads;
    private final Shell shell;

    HitSheetApi(SearchParameters parameters, WhoAsks whoAsks, HitDownloads downloads, Shell shell) {
        this.parameters = parameters;
        this.whoAsks = whoAsks;
        this.downloads = downloads;
        this.shell = shell;
    }

    /**
     * All hits of a search as CSV, in UTF-8 with its mark: what {@code GET /api/search} finds for the same parameters, of
     * which {@code size}, {@code after} and {@code explain} mean nothing here. It holds the first 10,000, or as many as
     * are configured; the header {@code X-Total-Count} says how many there are, and a last line where that is more.
     *
     * @param asked what is looked for and how it is narrowed
     * @return the table, made while it is read
     */
    @Get
    @Produces(MediaType.ALL)
    @Operation(operationId = "searchSheet", summary = "All hits of a search as CSV")
    HttpResponse<StreamedFile> sheet(HttpRequest<?> request, @RequestBean SearchRequestBean asked) {
        return downloads.of(parameters.query(asked, whoAsks.now()), shell.ui(request));
    }
}
