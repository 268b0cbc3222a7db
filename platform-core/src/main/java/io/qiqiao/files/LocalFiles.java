package io.qiqiao.files;

import io.micronaut.context.annotation.Value;
import io.qiqiao.kernel.Ids;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Keeps files in a folder of this machine, or of one that it mounts. */
@Singleton
public final class LocalFiles implements FileStore {

    private final Path folder;

    LocalFiles(FilesConfiguration configuration, @Value("${qiqiao.data-dir:data}") Path data) {
        this.folder = configuration
                .getFolder()
                .orElseGet(() -> data.resolve("files"))
                .toAbsolutePath()
                .normalize();
    }

    @Override
    public void put(FilePlace place, Path local) throws IOException {
        Path target = made(folder.resolve(place.path()));
        force(local);
        try {
            Files.move(local, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            // Copied beside its place first, so that whoever reads it never finds half of it.
            Path near = target.resolveSibling(target.getFileName() + "." + Ids.next() + ".part");
            Files.move(local, near);
            Files.move(near, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** What the database will name must be on the disk, not only on its way there. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(FilePlace place) throws IOException {
        return Files.newInputStream(folder.resolve(place.path()));
    }

    @Override
    public void remove(FilePlace place) throws IOException {
        Files.deleteIfExists(folder.resolve(place.path()));
    }

    /** A file of a tenant that is being made, such as by a job that may be taken up again by another process here. */
    public Path work(FilePlace place) throws IOException {
        return made(folder.resolve("work").resolve(place.path()));
    }

    /** The path, in a folder that only the owner of this process can look into. */
    private static Path made(Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] own = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(Objects.requireNonNull(file.getParent()), own);
        return file;
    }
}
