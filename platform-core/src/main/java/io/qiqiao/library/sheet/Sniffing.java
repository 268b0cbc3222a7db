package io.qiqiao.library.sheet;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises what was sent by what is in it; a file's name and what its sender says of it count for nothing. */
@Singleton
public final class Sniffing {

    private static final int LOOKED_AT = 4096;
    private static final String ZIP = "504b0304";
    private static final String OLD_OFFICE = "d0cf11e0";

    /** PDF, PNG, JPEG, GIF, gzip, RAR, 7z, bzip2, xz, Windows and Linux programs, RTF, an empty ZIP. */
    private static final List<String> OTHERS = List.of(
            "25504446",
            "89504e47",
            "ffd8ff",
            "47494638",
            "1f8b",
            "52617221",
            "377abcaf",
            "425a68",
            "fd377a58",
            "4d5a",
            "7f454c46",
            "7b5c727466",
            "504b0506",
            "504b0708");

    /** Lines of ours say a title and an external id first, objects of HSDS a name, pages of them their contents. */
    private static final Pattern FIRST_NAMES = Pattern.compile("\"(title|externalId|name|contents)\"\\s*:");

    private static final Set<String> OF_HSDS = Set.of("name", "contents");

    private final TextCharsets charsets;

    Sniffing(TextCharsets charsets) {
        this.charsets = charsets;
    }

    /**
     * Takes what was sent. A table is read to its end and lies in a file then; lines are read later, as they arrive.
     *
     * @throws Refusal malformed when it is nothing that can be imported, or did not arrive whole
     */
    public SentSheet take(InputStream sent) {
        BufferedInputStream in = new BufferedInputStream(sent, 2 * LOOKED_AT);
        try {
            in.mark(LOOKED_AT + 1);
            byte[] head = in.readNBytes(LOOKED_AT);
            in.reset();
            SheetFormat format = formatOf(head);
            return switch (format) {
                case JSONL -> new SentSheet.Lines(in);
                case HSDS -> new SentSheet.Objects(in);
                case XLSX, CSV -> table(format, in);
            };
        } catch (IOException broken) {
            throw Refusal.of(ErrorCode.MALFORMED, "sheet.cut-off");
        }
    }

    private SentSheet table(SheetFormat format, InputStream in) throws IOException {
        Path file = Files.createTempFile("qiqiao-sheet-", "." + format.code());
        boolean whole = false;
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            @Nullable Charset charset = format == SheetFormat.CSV ? charsets.of(file) : null;
            whole = true;
            return new SentSheet.Table(format, file, charset);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static SheetFormat formatOf(byte[] head) {
        String begin = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
        if (begin.startsWith(ZIP)) {
            return SheetFormat.XLSX;
        }
        if (begin.startsWith(OLD_OFFICE)) {
            throw Refusal.of(ErrorCode.MALFORMED, "sheet.old-excel");
        }
        if (OTHERS.stream().anyMatch(begin::startsWith)) {
            throw Refusal.of(ErrorCode.MALFORMED, "sheet.no-sheet");
        }
        return textFormat(head);
    }

    private static SheetFormat textFormat(byte[] head) {
        if (TextCharsets.isUtf16(head)) {
            return SheetFormat.CSV;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .stripLeading();
        if (text.indexOf('\0') >= 0 || text.startsWith("<")) {
            throw Refusal.of(ErrorCode.MALFORMED, "sheet.no-sheet");
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            Matcher first = FIRST_NAMES.matcher(text);
            return first.find() && OF_HSDS.contains(first.group(1)) ? SheetFormat.HSDS : SheetFormat.JSONL;
        }
        return text.isEmpty() ? SheetFormat.JSONL : SheetFormat.CSV;
    }
}
