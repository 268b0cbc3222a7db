package io.qiqiao.servers.software;

import io.qiqiao.servers.machine.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder being filled from an archive. It gets its final name only when it is whole, so that a killed run leaves nothing that looks finished, and two runs at once do
 * not disturb each other.
 */
final class Unpacking {

    private static final String FOR_ALL = "rwxr-xr-x";
    private static final String FOR_READING = "rw-r--r--";

    private final Path folder;

    private Unpacking(Path folder) {
        this.folder = folder;
    }

    /** What fills the folder. */
    interface Source {
        void unpackInto(Unpacking unpacking) throws IOException;
    }

    /** The folder with the content of the source: as it is when it is there, else freshly unpacked. */
    static Path once(Path target, Source source) {
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            var parent = Folders.make(target.resolveSibling(".").normalize());
            var unpacking = new Unpacking(Files.createTempDirectory(parent, "unpacking-"));
            unpacking.fill(source, target);
            return target;
        } catch (IOException e) {
            throw Folders.trouble(target, e);
        }
    }

    private void fill(Source source, Path target) throws IOException {
        try {
            permit(folder, true);
            source.unpackInto(this);
            finish(target);
        } finally {
            Folders.remove(folder);
        }
    }

    private void finish(Path target) throws IOException {
        try {
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            // another process was faster
        }
    }

    void folder(String name) throws IOException {
        var path = inside(name);
        Files.createDirectories(path);
        permit(path, true);
    }

    void file(String name, InputStream content, boolean program) throws IOException {
        var path = inside(name);
        Files.createDirectories(path.getParent());
        Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        permit(path, program);
    }

    void link(String name, String target) throws IOException {
        var path = inside(name);
        inside(folder.relativize(path.resolveSibling(target)).toString());
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, Path.of(target));
    }

    private Path inside(String name) throws IOException {
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("The archive leads out of its folder: " + name);
        }
        return path;
    }

    /** Readable for the servers' account, whatever the umask is. */
    private static void permit(Path path, boolean enter) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(enter ? FOR_ALL : FOR_READING));
        }
    }
}
