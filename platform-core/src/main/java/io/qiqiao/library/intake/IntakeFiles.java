package io.qiqiao.library.intake;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.library.sheet.Templates;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Files around imports, as they are downloaded. */
@Singleton
public class IntakeFiles {

    private final Templates templates;
    private final ReportFiles reports;

    IntakeFiles(Templates templates, ReportFiles reports) {
        this.templates = templates;
        this.reports = reports;
    }

    /** The sheet to fill in; formats that are no tables have none. */
    public HttpResponse<StreamedFile> template(ListingKind<?> kind, SheetFormat format, Locale locale) {
        if (!format.isTable()) {
            throw Refusal.invalid("format", "layout.not-in-vocabulary", format.code());
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            templates.write(kind.name(), format, file, locale);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return download(new ByteArrayInputStream(file.toByteArray()), format, kind.library() + "-template");
    }

    /** @throws Refusal not-found when the tenant has no such import */
    public HttpResponse<StreamedFile> report(UUID job, SheetFormat format, Set<Outcome> told, Locale locale) {
        return download(reports.open(job, format, told, locale), format, "import-report");
    }

    private static HttpResponse<StreamedFile> download(InputStream bytes, SheetFormat format, String name) {
        StreamedFile file =
                new StreamedFile(bytes, MediaType.of(format.mediaType())).attach(name + "." + format.code());
        return HttpResponse.ok(file)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }
}
