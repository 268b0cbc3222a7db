package io.qiqiao.library.export;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.sheet.SheetFormat;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Exported files as they are downloaded: under a name of ours, never shown in the browser, never kept by a cache. */
@Singleton
public class ExportDownloads {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final ExportingListings exporting;
    private final ListingKinds kinds;
    private final Clock clock;

    ExportDownloads(ExportingListings exporting, ListingKinds kinds, Clock clock) {
        this.exporting = exporting;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** @throws Refusal not-found where the asker has no such export, or it has expired; wrong-state while it is not ready */
    public HttpResponse<StreamedFile> of(UUID job, String asker) {
        ExportFile file = exporting.get(job, asker);
        SheetFormat format = SheetFormat.find(file.format()).orElseThrow();
        String name = kinds.get(file.kind()).library() + "-"
                + DAY.format(LocalDate.ofInstant(file.requestedAt(), clock.getZone())) + "." + format.extension();
        StreamedFile bytes =
                new StreamedFile(exporting.open(job, asker), MediaType.of(format.mediaType())).attach(name);
        return HttpResponse.ok(bytes)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }
}
