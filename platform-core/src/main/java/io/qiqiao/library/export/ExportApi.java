package io.qiqiao.library.export;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.job.Job;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.web.text.Languages;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Exports by script: a job, then a file to be fetched for a while. Nobody else sees either. */
@Controller("/api")
@Allowed(Permission.EXPORT)
class ExportApi {

    private static final int LATEST = 20;

    private final ExportingListings exporting;
    private final ExportRights rights;
    private final ExportDownloads downloads;
    private final ListingKinds kinds;
    private final CurrentActor actors;
    private final Clock clock;

    ExportApi(
            ExportingListings exporting,
            ExportRights rights,
            ExportDownloads downloads,
            ListingKinds kinds,
            CurrentActor actors,
            Clock clock) {
        this.exporting = exporting;
        this.rights = rights;
        this.downloads = downloads;
        this.kinds = kinds;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Has a library written to a file, or what the filters leave of it.
     *
     * @param format {@code xlsx}, {@code csv}, {@code jsonl}, or {@code hsds} for institutions and products
     * @param q found in the title, or the whole external id
     * @param state only records in this state
     * @param category only records of this service category
     * @param whole true for personal data in full, for those who may change the records; else as lists tell them
     */
    @Post("/{library}/exports")
    HttpResponse<ExportAnswer> begin(
            String library,
            @QueryValue(defaultValue = "xlsx") String format,
            @Nullable @QueryValue String q,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String category,
            @QueryValue(defaultValue = "false") boolean whole,
            HttpRequest<?> request) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        SheetFormat wanted = SheetFormat.find(format)
                .orElseThrow(() -> Refusal.invalid("format", "layout.not-in-vocabulary", format));
        ListingFilter filter = new ListingFilter(standing(state), category, q, null);
        UUID job = exporting.begin(rights.order(kind, wanted, filter, whole, Languages.of(request)));
        return HttpResponse.accepted(URI.create("/api/exports/" + job)).body(answer(exporting.get(job, asker())));
    }

    private static @Nullable ListingState standing(@Nullable String state) {
        return state == null
                ? null
                : ListingState.find(state)
                        .orElseThrow(() -> Refusal.invalid("state", "layout.not-in-vocabulary", state));
    }

    /** The asker's latest exports. */
    @Get("/exports")
    List<ExportAnswer> list() {
        return exporting.list(asker(), LATEST).stream().map(this::answer).toList();
    }

    /** How far an export is. */
    @Get("/exports/{id}")
    ExportAnswer get(String id) {
        return answer(exporting.get(Ids.of(id), asker()));
    }

    /** The file. */
    @Get("/exports/{id}/file")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> file(String id) {
        return downloads.of(Ids.of(id), asker());
    }

    /** Ends an export; what was gathered is kept for its going on. */
    @Post("/exports/{id}/cancellation")
    ExportAnswer cancel(String id) {
        exporting.cancel(Ids.of(id), asker());
        return get(id);
    }

    /** Lets a failed or cancelled export go on where it had got to. */
    @Post("/exports/{id}/resumption")
    ExportAnswer resume(String id) {
        exporting.resume(Ids.of(id), asker());
        return get(id);
    }

    private String asker() {
        return actors.get().account().toString();
    }

    private ExportAnswer answer(ExportFile file) {
        Job job = exporting.job(file.job(), file.requestedBy());
        boolean there = file.isThere(clock.instant());
        return new ExportAnswer(
                file.job(),
                file.kind(),
                file.format(),
                job.state().code(),
                file.requestedAt(),
                job.done(),
                job.total(),
                there && file.rows() != null && file.bytes() != null && file.expiresAt() != null
                        ? new ExportAnswer.File(
                                "/api/exports/" + file.job() + "/file", file.rows(), file.bytes(), file.expiresAt())
                        : null);
    }
}
