package io.qiqiao.library.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a zip archive is: an office document, a document in OFD, or just an archive. Only its table of contents is read. */
final class LookingIntoZip {

    private static final String PARTS = "[Content_Types].xml";

    /** The list of a document's parts has some kilobytes; one that unpacks to more is no document's. */
    private static final int MOST_OF_PARTS = 1 << 20;

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", OFFICE + "wordprocessingml.document",
            "spreadsheetml.sheet.main+xml", OFFICE + "spreadsheetml.sheet",
            "presentationml.presentation.main+xml", OFFICE + "presentationml.presentation");
    private static final List<String> MACROS = List.of("vbaproject.bin", "vbadata.xml");

    private LookingIntoZip() {}

    static String look(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = Collections.list(zip.entries()).stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .toList();
            if (names.stream().anyMatch(LookingIntoZip::isMacro)) {
                return "macro";
            }
            ZipEntry parts = zip.getEntry(PARTS);
            if (parts != null) {
                return office(zip, parts);
            }
            return names.contains("ofd.xml") ? "application/ofd" : "application/zip";
        } catch (IOException | IllegalArgumentException broken) {
            return "broken";
        }
    }

    private static boolean isMacro(String name) {
        return MACROS.stream().anyMatch(name::endsWith) || name.startsWith("xl/macrosheets/");
    }

    private static String office(ZipFile zip, ZipEntry parts) throws IOException {
        byte[] read;
        try (InputStream in = zip.getInputStream(parts)) {
            read = in.readNBytes(MOST_OF_PARTS);
        }
        String text = new String(read, StandardCharsets.UTF_8);
        if (text.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            return "macro";
        }
        return MAIN_PARTS.entrySet().stream()
                .filter(part -> text.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("application/zip");
    }
}
