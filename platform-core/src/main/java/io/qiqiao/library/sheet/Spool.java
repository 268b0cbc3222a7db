package io.qiqiao.library.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file for a while: written from its beginning to its end, read at any place, gone when it is closed. */
final class Spool implements AutoCloseable {

    private final FileChannel channel;
    private final OutputStream out;
    private long size;
    private boolean flushed = true;

    private Spool(FileChannel channel) {
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 65_536);
    }

    static Spool open() throws IOException {
        Path file = Files.createTempFile("qiqiao-spool-", ".tmp");
        return new Spool(FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    long size() {
        return size;
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        size += bytes.length;
        flushed = false;
    }

    byte[] read(long from, int length) throws IOException {
        if (!flushed) {
            out.flush();
            flushed = true;
        }
        ByteBuffer read = ByteBuffer.allocate(length);
        while (read.hasRemaining() && channel.read(read, from + read.position()) >= 0) {
            // A channel may give less than was asked for.
        }
        return read.array();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
