package io.qiqiao.library.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.web.text.Languages;
import java.util.EnumSet;

/** Files around imports: the template to fill in, and the report to mend. */
@Controller("/api/imports")
@Allowed(Permission.IMPORT)
class ImportFilesApi {

    private final IntakeFiles files;
    private final ListingKinds kinds;

    ImportFilesApi(IntakeFiles files, ListingKinds kinds) {
        this.files = files;
        this.kinds = kinds;
    }

    /**
     * The sheet to fill in, with drop-downs, instructions and examples; as CSV, its headings.
     *
     * @param kind the kind of record
     * @param format {@code xlsx} or {@code csv}
     */
    @Get("/template")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> template(
            @QueryValue String kind, @QueryValue(defaultValue = "xlsx") String format, HttpRequest<?> request) {
        ListingKind<?> listed =
                kinds.find(kind).orElseThrow(() -> Refusal.invalid("kind", "layout.not-in-vocabulary", kind));
        return files.template(listed, format(format), Languages.of(request));
    }

    /**
     * What became of the lines, as a file like the one that was sent, the reasons beside the lines: mend it and import it.
     *
     * @param format {@code xlsx}, {@code csv} or {@code jsonl}
     * @param all true for all lines; else those that were corrected or refused
     */
    @Get("/{id}/report")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> report(
            String id,
            @QueryValue(defaultValue = "xlsx") String format,
            @QueryValue(defaultValue = "false") boolean all,
            HttpRequest<?> request) {
        EnumSet<Outcome> told = all ? EnumSet.allOf(Outcome.class) : EnumSet.of(Outcome.CORRECTED, Outcome.REFUSED);
        return files.report(Ids.of(id), format(format), told, Languages.of(request));
    }

    private static SheetFormat format(String code) {
        return SheetFormat.find(code).orElseThrow(() -> Refusal.invalid("format", "layout.not-in-vocabulary", code));
    }
}
