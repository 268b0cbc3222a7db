package io.qiqiao.library.sheet;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * Refuses files that unfold to more than anybody means. What is said of a part's size counts for nothing: the bytes that
 * come out are counted.
 */
@Singleton
final class XlsxLimits {

    /** These are read as they stream past, and counted then. */
    private static final String SHEETS = "xl/worksheets/";

    private static final int MOST_BYTES_OF_A_CHARACTER = 4;

    private static final String TEXTS = "xl/sharedstrings.xml";

    private final SheetConfiguration limits;

    XlsxLimits(SheetConfiguration limits) {
        this.limits = limits;
        // Of the library as a whole; nothing else here uses it.
        ZipSecureFile.setMaxEntrySize(limits.getLargestPart());
        ZipSecureFile.setMaxFileCount(limits.getMostParts());
        // How well a part is packed tells nothing before a row could be full: its text may repeat itself.
        ZipSecureFile.setGraceEntrySize((long) MOST_BYTES_OF_A_CHARACTER * limits.getLongestRow());
    }

    /** Checks all that the library would read into memory before anybody could stop it. */
    void check(Path file) throws IOException {
        File zip = file.toFile();
        try (ZipFile parts = new ZipFile(zip)) {
            if (parts.size() > limits.getMostParts()) {
                throw Refusal.of(ErrorCode.TOO_LARGE, "sheet.bomb");
            }
            Enumeration<? extends ZipEntry> all = parts.entries();
            while (all.hasMoreElements()) {
                ZipEntry part = all.nextElement();
                if (isHeldInMemory(part.getName().toLowerCase(Locale.ROOT))) {
                    try (InputStream bytes = parts.getInputStream(part)) {
                        checkSmall(bytes);
                    }
                }
            }
        }
    }

    void checkSmall(@Nullable InputStream bytes) throws IOException {
        if (bytes == null) {
            return;
        }
        long left = limits.getLargestSmallPart();
        byte[] passed = new byte[8192];
        try (bytes) {
            for (int read = bytes.read(passed); read >= 0; read = bytes.read(passed)) {
                left -= read;
                if (left < 0) {
                    throw Refusal.of(ErrorCode.TOO_LARGE, "sheet.bomb");
                }
            }
        }
    }

    private static boolean isHeldInMemory(String name) {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        boolean streamed = name.equals(TEXTS) || (name.startsWith(SHEETS) && !name.contains("_rels/"));
        return xml && !streamed;
    }
}
