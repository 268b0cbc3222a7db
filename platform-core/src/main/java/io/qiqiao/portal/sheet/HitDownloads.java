package io.qiqiao.portal.sheet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;

/** Tables of hits as they are downloaded: never shown in the browser, never kept by a cache. */
@Singleton
final class HitDownloads {

    /** How many hits there are, of which the table may hold the first. */
    static final String TOTAL = "X-Total-Count";

    private final HitSheets sheets;
    private final Reader reader;

    HitDownloads(HitSheets sheets, Reader reader) {
        this.sheets = sheets;
        this.reader = reader;
    }

    HttpResponse<StreamedFile> of(SearchQuery query, Ui ui) {
        HitSheet sheet = sheets.begin(query, ui);
        String name = "search-" + DateTimeFormatter.BASIC_ISO_DATE.format(reader.today()) + ".csv";
        StreamedFile file = new StreamedFile(sheet.bytes(), MediaType.of(SheetFormat.CSV.mediaType())).attach(name);
        return HttpResponse.ok(file)
                .header(TOTAL, Long.toString(sheet.total()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }
}
