package io.qiqiao.library.attachment;

import com.github.f4b6a3.uuid.util.UuidUtil;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.attachment.OpeningFiles.OpenFile;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.web.edge.SecurityHeaders;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.UUID;

/** Files as browsers and programs get them: to be saved, never shown, and asked for anew each time whether it still may be. */
@Singleton
public class FileDownloads {

    /** A time that no request can name: the framework would answer "not modified" to it, and leave the file open. */
    private static final long NEVER = Long.MIN_VALUE;

    private static final String ANYTHING = "application/octet-stream";

    private final OpeningFiles opening;
    private final AttachmentRules rules;

    FileDownloads(OpeningFiles opening, AttachmentRules rules) {
        this.opening = opening;
        this.rules = rules;
    }

    /** @throws Refusal not-found where there is no such file for the reader */
    public HttpResponse<StreamedFile> of(ListingKind<?> kind, UUID id, UUID attachment, HttpRequest<?> request) {
        OpenFile open = opening.get(kind, id, attachment);
        String tag = "\"" + open.file().digest() + "\"";
        if (isKnown(request, tag)) {
            return HttpResponse.<StreamedFile>notModified()
                    .header(HttpHeaders.ETAG, tag)
                    .header(HttpHeaders.CACHE_CONTROL, caching(open));
        }
        String media =
                rules.find(open.file().type()).map(AttachmentRules.Type::media).orElse(ANYTHING);
        // Who asks for the head only takes nothing along.
        InputStream bytes = request.getMethod() == HttpMethod.HEAD ? InputStream.nullInputStream() : opening.open(open);
        return HttpResponse.ok(new StreamedFile(
                        bytes, MediaType.of(media), NEVER, open.file().size()))
                .header(HttpHeaders.LAST_MODIFIED, attachedAt(open))
                .header(HttpHeaders.EXPIRES, "0")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileNames.disposition(open.file().name()))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, caching(open))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SecurityHeaders.SANDBOX);
    }

    /** When it was attached, as its id tells. */
    private static String attachedAt(OpenFile open) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                UuidUtil.getInstant(open.file().id()).atOffset(ZoneOffset.UTC));
    }

    /** What is public may lie in a browser, to be asked for again; all else lies nowhere. */
    private static String caching(OpenFile open) {
        return open.isPublic() ? "private, no-cache" : "no-store";
    }

    private static boolean isKnown(HttpRequest<?> request, String tag) {
        String sent = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        return sent != null
                && Arrays.stream(sent.split(",", -1))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(tag::equals);
    }
}
