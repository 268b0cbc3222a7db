package io.qiqiao.search.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.search.Suggesting;
import io.qiqiao.search.guidance.GuidedSearch;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The search that anybody may ask; who is signed in also finds what their network and their tenant share with them. */
@PortalRole
@Limited(Traffic.SEARCHING)
@Controller("/api/search")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "search")
class SearchController {

    private final GuidedSearch guided;
    private final SearchParameters parameters;
    private final WhoAsks whoAsks;
    private final Suggesting suggesting;

    SearchController(GuidedSearch search, SearchParameters parameters, WhoAsks whoAsks, Suggesting suggesting) {
        this.guided = search;
        this.parameters = parameters;
        this.whoAsks = whoAsks;
        this.suggesting = suggesting;
    }

    /**
     * Finds records of all kinds.
     *
     * @param asked what is looked for and how it is narrowed
     * @return a part of what was found, with counts and the cursor of the next part
     */
    @Get
    @Operation(operationId = "search", summary = "Search the catalogue")
    SearchAnswer search(@RequestBean SearchRequestBean asked) {
        return SearchAnswer.of(guided.search(parameters.query(asked, whoAsks.now())));
    }

    /**
     * Titles of public records that go on as somebody has begun to type.
     *
     * @param q what was typed
     * @return at most eight titles, the best first
     */
    @Get("/suggestions")
    @Limited(Traffic.READING)
    @Operation(operationId = "suggest", summary = "Suggest what to search for")
    SuggestionsAnswer suggest(@QueryValue(defaultValue = "") String q) {
        return new SuggestionsAnswer(suggesting.suggest(q));
    }
}
