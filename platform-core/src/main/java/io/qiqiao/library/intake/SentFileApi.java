package io.qiqiao.library.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.publication.Visibility;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.web.text.Languages;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files whose columns are told before they are imported: sent, looked at, imported by a mapping. */
@Controller("/api/import-files")
@Allowed(Permission.IMPORT)
class SentFileApi {

    private final SentFiles files;
    private final ImportReports reports;
    private final ListingKinds kinds;
    private final ListingRights rights;
    private final CurrentActor actors;

    SentFileApi(SentFiles files, ImportReports reports, ListingKinds kinds, ListingRights rights, CurrentActor actors) {
        this.files = files;
        this.reports = reports;
        this.kinds = kinds;
        this.rights = rights;
        this.actors = actors;
    }

    /**
     * Takes an Excel file, CSV, or JSON Lines, and says which columns it has and what was recognised of them. Nothing is
     * imported yet. Only who sent it sees it, for a few days.
     *
     * @param kind the kind of record
     * @param visibility what the records become unless their line says otherwise; others than private are published
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
    HttpResponse<FileAnswer> send(
            @QueryValue String kind, @QueryValue(defaultValue = "private") String visibility, @Body InputStream lines) {
        ListingKind<?> listed =
                kinds.find(kind).orElseThrow(() -> Refusal.invalid("kind", "layout.not-in-vocabulary", kind));
        Visibility reach = Visibility.find(visibility)
                .orElseThrow(() -> Refusal.invalid("visibility", "layout.not-in-vocabulary", visibility));
        ImportOrder order = ImportOrder.by(rights, listed, reach);
        SentFile file = files.get(files.take(order, lines), order.editor());
        return HttpResponse.created(answer(file), URI.create("/api/import-files/" + file.id()));
    }

    /** The file's columns, with what is recognised of them now. */
    @Get("/{id}")
    FileAnswer get(String id) {
        return answer(find(id));
    }

    /** Imports the file, or tries to; as often as wanted. The answer is an import as at {@code /api/imports}. */
    @Post("/{id}/import")
    HttpResponse<ImportAnswer> begin(String id, @Nullable @Body FileImport asked, HttpRequest<?> request) {
        SentFile file = find(id);
        FileImport wanted = asked == null ? new FileImport(null, null, null) : asked;
        ImportOrder order = ImportOrder.by(
                rights,
                kinds.get(file.kind()),
                Visibility.find(file.visibility()).orElseThrow());
        @Nullable Map<String, String> told = wanted.columns();
        Map<String, String> mapping = told == null ? files.columns(file).mapping() : told;
        boolean dry = Boolean.TRUE.equals(wanted.dry());
        UUID job = files.begin(file, dry ? order.tried() : order, mapping, Boolean.TRUE.equals(wanted.remember()));
        return HttpResponse.accepted(URI.create("/api/imports/" + job)).body(reports.get(job, Languages.of(request)));
    }

    /** Removes a file; what was imported of it stays. */
    @Delete("/{id}")
    HttpResponse<?> forget(String id) {
        files.forget(find(id));
        return HttpResponse.noContent();
    }

    private SentFile find(String id) {
        return files.get(Ids.of(id), Editor.of(actors.get()));
    }

    private FileAnswer answer(SentFile file) {
        return FileAnswer.of(file, files.columns(file));
    }
}
