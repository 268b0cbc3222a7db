package io.qiqiao.servers.machine;

import static io.qiqiao.servers.machine.ServerTrouble.Kind.DATA_NOT_WRITABLE;
import static io.qiqiao.servers.machine.ServerTrouble.Kind.DISK_FULL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Making and removing folders, with the trouble named when the disk refuses. */
public final class Folders {

    private static final int MEGABYTE = 1 << 20;

    private Folders() {}

    /** The folder at this path, made with its parents where it is missing. */
    public static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw trouble(folder, e);
        }
    }

    /** Makes an empty file that only its owner may read, replacing what is there. */
    public static void makeForOwner(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** Removes a file, or a folder with all it holds; what is not there is no error. */
    public static void remove(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var found = Files.walk(path)) {
            for (var each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    /** The last lines of a text file, or nothing when it cannot be read. */
    public static List<String> lastLines(Path file, int count) {
        try {
            var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Refuses when less than this is free on the disk of the folder. */
    public static void requireFree(Path folder, long bytes) {
        try {
            if (Files.getFileStore(folder).getUsableSpace() < bytes) {
                throw diskFull(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The trouble that the disk of this folder is full, whoever noticed it. */
    public static ServerTrouble diskFull(Path folder) {
        return ServerTrouble.of(DISK_FULL, folder, folder.toFile().getUsableSpace() / MEGABYTE);
    }

    /** Whether a message of a program says that the disk is full. */
    public static boolean saysDiskFull(@Nullable String message) {
        return message != null && message.contains("No space left");
    }

    /** The trouble behind a refused write: a full disk, or a place where this account may not write. */
    public static ServerTrouble trouble(Path path, IOException cause) {
        var trouble = saysDiskFull(cause.getMessage())
                ? diskFull(path)
                : ServerTrouble.of(DATA_NOT_WRITABLE, path, System.getProperty("user.name"), cause);
        trouble.initCause(cause);
        return trouble;
    }
}
