package io.qiqiao.search.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search, as they come. Those that may be given several times are alternatives.
 *
 * @param tenant narrows to the records these tenants own; it does not change who is asking
 */
@Introspected
public record SearchRequestBean(
        @QueryValue
        @Nullable
        @Parameter(description = "What is looked for, at most 200 characters; without it everything, newest first")
        String q,

        @QueryValue @Nullable @Parameter(description = "Kinds of records")
        List<String> kind,

        @QueryValue @Nullable @Parameter(description = "Codes of service or policy categories")
        List<String> category,

        @QueryValue @Nullable @Parameter(description = "Area codes the records are for")
        List<String> region,

        @QueryValue
        @Nullable
        @Parameter(description = "Codes of the tenants that own the records; does not change who is asking")
        List<String> tenant,

        @QueryValue @Nullable @Parameter(description = "true: free of charge only; false: charged only")
        String free,

        @QueryValue @Nullable @Parameter(description = "Items in the answer, 1 to 100; 20 without it")
        String size,

        @QueryValue @Nullable @Parameter(description = "The cursor of the part before, from its field next")
        String after,

        @QueryValue @Nullable @Parameter(description = "true: each item says why it was found")
        String explain) {}
