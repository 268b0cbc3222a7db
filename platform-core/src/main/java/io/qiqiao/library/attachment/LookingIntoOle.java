package io.qiqiao.library.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a compound file of older office programs is, WPS among them. */
final class LookingIntoOle {

    private static final String SLIDES = "PowerPoint Document";
    private static final Set<String> MACROS = Set.of("vba", "macros", "_vba_project_cur", "_vba_project");

    /** How deep documents nest their folders, and more. */
    private static final int DEEPEST = 8;

    /** The record that says whether slides have macros: its head, that of the atom in it, and the id before the answer. */
    private static final byte[] SLIDES_MACROS = {0x0f, 0, (byte) 0xff, 3, 0x14, 0, 0, 0, 2, 0, 0, 4, 0x0c, 0, 0, 0};

    private static final int ID_BYTES = 4;

    private LookingIntoOle() {}

    static String look(Path file) {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = ole.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                return "locked";
            }
            if (hasMacros(root, 0) || (root.hasEntry(SLIDES) && slidesHaveMacros(root))) {
                return "macro";
            }
            return kind(root);
        } catch (IOException | RuntimeException broken) {
            // The library tells of damage in many ways.
            return "broken";
        }
    }

    private static String kind(DirectoryNode root) {
        if (root.hasEntry("WordDocument")) {
            return "application/msword";
        }
        if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
            return "application/vnd.ms-excel";
        }
        return root.hasEntry(SLIDES) ? "application/vnd.ms-powerpoint" : "application/x-tika-msoffice";
    }

    private static boolean hasMacros(DirectoryEntry folder, int depth) {
        for (Entry entry : folder) {
            if (MACROS.contains(entry.getName().toLowerCase(Locale.ROOT))) {
                return true;
            }
            if (entry instanceof DirectoryEntry within && depth < DEEPEST && hasMacros(within, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean slidesHaveMacros(DirectoryNode root) throws IOException {
        try (InputStream in = new BufferedInputStream(root.createDocumentInputStream(SLIDES))) {
            int matched = 0;
            for (int read = in.read(); read >= 0; read = in.read()) {
                matched = (byte) read == SLIDES_MACROS[matched] ? matched + 1 : (byte) read == SLIDES_MACROS[0] ? 1 : 0;
                if (matched == SLIDES_MACROS.length) {
                    in.skipNBytes(ID_BYTES);
                    return in.read() != 0;
                }
            }
            return false;
        }
    }
}
