package io.qiqiao.library.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.publication.Visibility;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.web.text.Languages;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports by script: a table or JSON Lines in, a job, a report line by line. */
@Controller("/api/imports")
@Allowed(Permission.IMPORT)
class ImportApi {

    private final ImportingListings importing;
    private final ImportReports reports;
    private final ListingKinds kinds;
    private final ListingRights rights;

    ImportApi(ImportingListings importing, ImportReports reports, ListingKinds kinds, ListingRights rights) {
        this.importing = importing;
        this.reports = reports;
        this.kinds = kinds;
        this.rights = rights;
    }

    /**
     * Imports records: an Excel file or CSV with a row each, or a JSON object a line. What it is is told by what is in it.
     * A line whose {@code externalId} is known changes that record.
     *
     * @param kind the kind of record
     * @param visibility what the records become unless their line says otherwise; others than private are published
     * @param dry true to be told only what would become of each line; a confirmation does it
     * @param columns where the headings, or the keys of the lines, are not the fields' names: {@code field=heading} with
     *     commas between; what it does not name is passed over
     */
    @Limited(Traffic.UPLOADING)
    @Post
    @Consumes({
        "application/x-ndjson",
        "application/jsonl",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_PLAIN,
        MediaType.APPLICATION_OCTET_STREAM
    })
    HttpResponse<ImportAnswer> begin(
            @QueryValue String kind,
            @QueryValue(defaultValue = "private") String visibility,
            @QueryValue(defaultValue = "false") boolean dry,
            @Nullable @QueryValue String columns,
            @Body InputStream lines,
            HttpRequest<?> request) {
        ListingKind<?> listed =
                kinds.find(kind).orElseThrow(() -> Refusal.invalid("kind", "layout.not-in-vocabulary", kind));
        Visibility reach = Visibility.find(visibility)
                .orElseThrow(() -> Refusal.invalid("visibility", "layout.not-in-vocabulary", visibility));
        ImportOrder order = ImportOrder.by(rights, listed, reach).with(mapping(columns));
        UUID job = importing.begin(dry ? order.tried() : order, lines);
        return accepted(job, request);
    }

    private HttpResponse<ImportAnswer> accepted(UUID job, HttpRequest<?> request) {
        return HttpResponse.accepted(URI.create("/api/imports/" + job)).body(reports.get(job, Languages.of(request)));
    }

    private static Map<String, String> mapping(@Nullable String columns) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String pair : columns == null || columns.isBlank() ? new String[0] : columns.split(",", -1)) {
            int cut = pair.indexOf('=');
            if (cut < 1) {
                throw Refusal.invalid("columns", "intake.no-mapping", pair);
            }
            String field = pair.substring(0, cut).strip();
            String column = pair.substring(cut + 1).strip();
            @Nullable String other = mapping.put(field, column);
            if (other != null) {
                throw Refusal.invalid("columns", "intake.columns-twice", other, column, field);
            }
        }
        return mapping;
    }

    /** Does what a dry run told; the answer is the import that does it. Confirming twice is confirming. */
    @Post("/{id}/confirmation")
    HttpResponse<ImportAnswer> confirm(String id, HttpRequest<?> request) {
        ImportHead head = importing.findHead(Ids.of(id)).orElseThrow(Refusal::notFound);
        ImportOrder order = ImportOrder.by(
                rights,
                kinds.get(head.kind()),
                Visibility.find(head.visibility()).orElseThrow());
        return accepted(importing.confirm(head.job(), order), request);
    }

    /** How far an import is, with its counts and the first lines that were corrected or refused. */
    @Get("/{id}")
    ImportAnswer get(String id, HttpRequest<?> request) {
        return reports.get(Ids.of(id), Languages.of(request));
    }

    /**
     * The lines of an import, in order.
     *
     * @param outcome only lines with this outcome
     * @param after the answer's {@code next}, for the part that follows
     * @param size 1 to 1000
     */
    @Get("/{id}/lines")
    ImportAnswer.Lines lines(
            String id,
            @Nullable @QueryValue String outcome,
            @QueryValue(defaultValue = "0") int after,
            @QueryValue(defaultValue = "100") int size,
            HttpRequest<?> request) {
        if (size < 1 || size > 1000) {
            throw Refusal.invalid("size", "listing.size-out-of-range", 1, 1000);
        }
        return reports.list(Ids.of(id), outcomes(outcome), after, size, Languages.of(request));
    }

    private static Set<Outcome> outcomes(@Nullable String code) {
        if (code == null) {
            return Set.of(Outcome.values());
        }
        Set<Outcome> chosen = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.code().equals(code))
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            throw Refusal.invalid("outcome", "layout.not-in-vocabulary", code);
        }
        return chosen;
    }
}
