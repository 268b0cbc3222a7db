package io.qiqiao.library.attachment;

import java.io.BufferedReader;
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
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a file is text, all of it, and whether that is a page. */
final class LookingIntoText {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16);
    private static final int MARK = 0xfeff;

    /** What a browser could take for a page. */
    static final String PAGE = "markup";

    private static final int HEAD = 1024;
    private static final Pattern OPENING =
            Pattern.compile("(\\u00ef\\u00bb\\u00bf)?\\s*<[A-Za-z!?/].*", Pattern.DOTALL);

    private LookingIntoText() {}

    /** {@code text/plain}, or {@code markup} for what a browser could take for a page; empty where it is no text. */
    static Optional<String> look(Path file) throws IOException {
        for (Charset charset : CHARSETS) {
            Optional<String> found = look(file, charset);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether a file, whatever follows, opens as pages do. */
    static boolean opensLikePage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return OPENING.matcher(head).matches();
        }
    }

    private static Optional<String> look(Path file, Charset charset) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Reader text = new BufferedReader(new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            return look(text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Optional<String> look(Reader text) throws IOException {
        int first = -1;
        int second = -1;
        for (int read = text.read(); read >= 0; read = text.read()) {
            if (isControl(read)) {
                return Optional.empty();
            }
            if (first < 0) {
                first = Character.isWhitespace(read) || read == MARK ? -1 : read;
            } else if (second < 0) {
                second = read;
            }
        }
        boolean page = first == '<' && (Character.isLetter(second) || second == '!' || second == '?' || second == '/');
        return Optional.of(page ? PAGE : "text/plain");
    }

    private static boolean isControl(int read) {
        return (read < 0x20 && read != '\t' && read != '\n' && read != '\r' && read != '\f')
                || (read >= 0x7f && read < 0xa0 && read != 0x85)
                || read == 0xfffe
                || read == 0xffff;
    }
}
