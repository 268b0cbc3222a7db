package io.qiqiao.library.attachment;

import io.qiqiao.files.FilePlace;
import io.qiqiao.files.LocalFiles;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.attachment.AttachmentRules.Type;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Takes files in: to the disk as they arrive, no further than the limit, and looks what they are. */
@Singleton
public class ReceivingFiles {

    private static final int PIECE = 65_536;

    private final AttachmentRules rules;
    private final Sniffing sniffing;
    private final LocalFiles local;

    ReceivingFiles(AttachmentRules rules, Sniffing sniffing, LocalFiles local) {
        this.rules = rules;
        this.sniffing = sniffing;
        this.local = local;
    }

    /**
     * Takes a file in. Nothing of {@code name} is used but as the name that is shown.
     *
     * @throws Refusal too-large; invalid-input for an empty file, and for what is not accepted; each names the file
     */
    public ReceivedFile receive(String name, InputStream bytes) throws IOException {
        Path path = local.work(FilePlace.of(CurrentTenant.get(), KeptFiles.AREA, Ids.next(), "part"));
        try {
            MessageDigest digest = sha256();
            long size = copy(shown(name), bytes, path, digest);
            Type type = accepted(name, path);
            return new ReceivedFile(
                    path,
                    FileNames.clean(name, type, rules.mostNameCharacters()),
                    type.code(),
                    size,
                    HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(path);
            throw refused;
        }
    }

    private long copy(String name, InputStream bytes, Path path, MessageDigest digest) throws IOException {
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] piece = new byte[PIECE];
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                size += read;
                if (size > rules.mostBytes()) {
                    throw Refusal.of(
                            ErrorCode.TOO_LARGE, "attachment.too-large", name, Sizes.inMegabytes(rules.mostBytes()));
                }
                digest.update(piece, 0, read);
                out.write(piece, 0, read);
            }
        }
        if (size == 0) {
            throw Refusal.invalid("file", "attachment.empty", name);
        }
        return size;
    }

    private Type accepted(String name, Path path) throws IOException {
        String found = sniffing.sniff(path, name);
        return rules.findAccepted(found)
                .orElseThrow(() -> Refusal.invalid(
                        "file", "attachment.refused." + rules.reason(found), shown(name), listAccepted()));
    }

    private String listAccepted() {
        return rules.types().stream()
                .map(type -> type.extensions().getFirst().toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** The name as it can be said, before it is known what the file is. */
    private String shown(String name) {
        return FileNames.said(name, rules.mostNameCharacters());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
