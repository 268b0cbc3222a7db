package io.qiqiao.library.attachment;

import io.qiqiao.library.attachment.AttachmentRules.Type;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files: as they are shown whatever was sent, and as they are given to browsers. */
final class FileNames {

    private static final String NAMELESS = "附件";
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Pattern UNQUOTABLE = Pattern.compile("[^ -~]|[\"\\\\%]");
    private static final String UNENCODED = "!#$&+-.^_`|~";

    private FileNames() {}

    /**
     * The name without folders, control characters, marks that turn the direction of writing, and what systems do not
     * take; not too long; ending in what the file is.
     *
     * @param most characters, the ending included
     */
    static String clean(String sent, Type type, int most) {
        String plain = plain(sent);
        int dot = plain.lastIndexOf('.');
        String last = plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean told = dot > 0 && type.extensions().contains(last);
        String extension = told ? last : type.extensions().getFirst();
        String base = cut(told ? plain.substring(0, dot) : plain, most - extension.length() - 1);
        if (base.isEmpty()) {
            base = NAMELESS;
        }
        return (DEVICE.matcher(base).matches() ? "_" + base : base) + "." + extension;
    }

    /** A name to be said in a message, whatever the file is. */
    static String said(String sent, int most) {
        String plain = cut(plain(sent), most);
        return plain.isEmpty() ? NAMELESS : plain;
    }

    private static String plain(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        name.codePoints()
                .filter(FileNames::isShown)
                .map(point -> Character.isSpaceChar(point) ? ' ' : point)
                .forEach(kept::appendCodePoint);
        return edged(SPACES.matcher(FORBIDDEN.matcher(kept).replaceAll("_")).replaceAll(" "));
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String cut(String base, int most) {
        int length = base.codePointCount(0, base.length());
        return edged(length <= most ? base : base.substring(0, base.offsetByCodePoints(0, Math.max(1, most))));
    }

    private static String edged(String name) {
        return EDGES.matcher(name).replaceAll("");
    }

    /** The header that has a browser save the file, by RFC 6266: in ASCII for old ones, and as it is (RFC 5987). */
    static String disposition(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || UNENCODED.indexOf(letter) >= 0);
            if (plain) {
                encoded.append(letter);
            } else {
                encoded.append('%').append("%02X".formatted(each & 0xff));
            }
        }
        String ascii = UNQUOTABLE.matcher(name).replaceAll("_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
