package io.qiqiao.protection.key;

import io.qiqiao.protection.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;

/** The master key of an installation that has everything in one directory, made at its first start. */
public final class MasterKeyFile {

    private static final String NAME = "master.key";

    private MasterKeyFile() {}

    /** The file in {@code directory}, made where there is none, for its owner's eyes only. */
    public static Path ensure(Path directory) {
        Path file = directory.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                make(file);
            }
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whole or not at all: another process may look for it at the same time. */
    private static void make(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owners = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path draft = Files.createTempFile(file.getParent(), NAME, ".new", owners);
        try {
            Files.writeString(
                    draft, HexFormat.of().formatHex(Suite.random(MasterKey.BYTES)) + "\n", StandardOpenOption.WRITE);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException quicker) {
            // Another process made it: theirs counts.
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
