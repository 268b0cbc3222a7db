package io.qiqiao.servers.machine;

import static io.qiqiao.servers.machine.ServerTrouble.Kind.DATA_IN_USE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one directory that holds everything local servers keep, for one process at a time.
 *
 * <p>The lock is the operating system's and goes with the process, however it ends, so there is no stale one; the number in the file only names the holder.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "qiqiao.lock";

    /** Locked far behind the text, so that on Windows others can still read who holds it. */
    private static final long LOCKED_BYTE = Integer.MAX_VALUE;

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the directory where it is missing and takes it for this process.
     *
     * @param neededBytes how much must be free on its disk
     * @throws ServerTrouble when another process (or this one) has it, it cannot be written, or the disk is too full
     */
    public static DataDirectory take(Path path, long neededBytes) {
        var root = Folders.make(path.toAbsolutePath().normalize());
        Folders.requireFree(root, neededBytes);
        var lock = root.resolve(LOCK);
        try {
            var channel = FileChannel.open(lock, CREATE, READ, WRITE);
            if (!locked(channel)) {
                channel.close();
                throw ServerTrouble.of(DATA_IN_USE, root, Files.readString(lock).strip());
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectory(root.toRealPath(), channel);
        } catch (IOException e) {
            throw Folders.trouble(lock, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The directory itself, absolute and without symbolic links. */
    public Path root() {
        return root;
    }

    /** The folder of this name in the directory, made where it is missing. */
    public Path folder(String name) {
        return Folders.make(root.resolve(name));
    }

    /** Lets the directory go. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
