package io.qiqiao.library.sheet;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** In what charset a text is written: by its byte order mark, else the first of UTF-8 and GB18030 in which all of it is text. */
@Singleton
final class TextCharsets {

    private static final List<Charset> TRIED = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /** @throws Refusal malformed when it is in neither */
    Charset of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(2);
        }
        if (isUtf16(head)) {
            // The mark itself tells which of the two orders it is.
            return StandardCharsets.UTF_16;
        }
        for (Charset charset : TRIED) {
            if (holds(file, charset)) {
                return charset;
            }
        }
        throw Refusal.of(ErrorCode.MALFORMED, "sheet.no-charset");
    }

    static boolean isUtf16(byte[] head) {
        return head.length >= 2
                && ((head[0] == (byte) 0xfe && head[1] == (byte) 0xff)
                        || (head[0] == (byte) 0xff && head[1] == (byte) 0xfe));
    }

    /** Reads strictly: what is not text in the charset is an error. */
    static Reader reader(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean holds(Path file, Charset charset) throws IOException {
        char[] passed = new char[8192];
        try (Reader text = reader(file, charset)) {
            while (text.read(passed) >= 0) {
                // Only whether it can be read counts.
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
