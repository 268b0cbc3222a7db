package io.qiqiao.library.attachment;

import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is, told by what is in it: a media type, or {@code macro}, {@code locked}, {@code broken}, {@code markup}.
 * Neither its name nor what the sender says of it counts, but for telling a table from other text.
 */
@Singleton
class Sniffing {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final String TEXT = "text/plain";
    private static final String ANYTHING = "application/octet-stream";

    private final Detector detector = MimeTypes.getDefaultMimeTypes();

    String sniff(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(OLE.length);
        }
        if (Arrays.equals(head, OLE)) {
            return LookingIntoOle.look(file);
        }
        // What the detector says of containers depends on what happens to stand first in them.
        if (Arrays.equals(Arrays.copyOf(head, ZIP.length), ZIP) && head.length == OLE.length && head[2] < ' ') {
            return LookingIntoZip.look(file);
        }
        return alone(file, name);
    }

    /** What a file is that is no container. */
    private String alone(Path file, String name) throws IOException {
        String first;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            first = detector.detect(in, new Metadata()).getBaseType().toString();
        }
        return switch (first) {
            case TEXT, ANYTHING -> text(file, name, first);
            // Some formats may begin after other things, such as a page.
            default -> LookingIntoText.opensLikePage(file) ? LookingIntoText.PAGE : first;
        };
    }

    private static String text(Path file, String name, String first) throws IOException {
        String found = LookingIntoText.look(file).orElse(first.equals(TEXT) ? ANYTHING : first);
        boolean table = found.equals(TEXT) && name.toLowerCase(Locale.ROOT).endsWith(".csv");
        return table ? "text/csv" : found;
    }
}
