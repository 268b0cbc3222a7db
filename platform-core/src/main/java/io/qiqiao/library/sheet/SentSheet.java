package io.qiqiao.library.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What was sent, after its format was recognised by what is in it. To be closed. */
public sealed interface SentSheet extends AutoCloseable {

    SheetFormat format();

    @Override
    void close();

    /** JSON Lines, read as they arrive. */
    record Lines(InputStream text) implements SentSheet {
        @Override
        public SheetFormat format() {
            return SheetFormat.JSONL;
        }

        @Override
        public void close() {}
    }

    /** Objects of HSDS, read as they arrive. */
    record Objects(InputStream document) implements SentSheet {
        @Override
        public SheetFormat format() {
            return SheetFormat.HSDS;
        }

        @Override
        public void close() {}
    }

    /**
     * A table, laid down in a file that is gone when this is closed.
     *
     * @param charset what its text is written in; null for an Excel file
     */
    record Table(SheetFormat format, Path file, @Nullable Charset charset) implements SentSheet {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                // The system's folder for temporary files is emptied by the system.
                file.toFile().deleteOnExit();
            }
        }
    }
}
