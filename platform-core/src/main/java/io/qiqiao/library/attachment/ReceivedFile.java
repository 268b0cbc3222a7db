package io.qiqiao.library.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that came in, was looked into and is accepted. It lies on this machine until it is kept, and is gone when this is
 * closed.
 *
 * @param name cleaned
 * @param type code of its type
 * @param digest SHA-256 of its content
 */
public record ReceivedFile(Path path, String name, String type, long size, String digest) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
