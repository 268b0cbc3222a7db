package io.qiqiao.library.attachment;

import io.micronaut.http.multipart.StreamingFileUpload;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * The files of a form, one after the other as they arrive. What is not wanted of one is read over: the next does not come
 * before, and what nobody reads is never given back by the server. The request's own limit bounds it.
 */
final class ArrivingFiles {

    private ArrivingFiles() {}

    /**
     * Has each file taken. Where one breaks it off, the others are read over, too, before that is thrown on.
     *
     * @throws Refusal malformed where the sender is gone before all was sent
     * @return how many there were that have a name; a form in which none was chosen sends one without
     */
    static int each(Publisher<StreamingFileUpload> files, Taking taking) {
        int named = 0;
        RuntimeException broken = null;
        for (StreamingFileUpload file : Flux.from(files).toIterable(1)) {
            try (InputStream bytes = file.asInputStream()) {
                String name = file.getFilename();
                if (name != null && !name.isBlank() && broken == null) {
                    named++;
                    broken = taken(name, bytes, taking);
                }
                bytes.transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                throw Refusal.of(ErrorCode.MALFORMED, "attachment.broken-off");
            }
        }
        if (broken != null) {
            throw broken;
        }
        return named;
    }

    private static @Nullable RuntimeException taken(String name, InputStream bytes, Taking taking) {
        try {
            taking.take(name, bytes);
            return null;
        } catch (IOException broken) {
            return new UncheckedIOException(broken);
        } catch (RuntimeException broken) {
            return broken;
        }
    }

    /** Reads all of them over. */
    static void readOver(Publisher<StreamingFileUpload> files) {
        each(files, (name, bytes) -> {});
    }

    /** What is done with a file. */
    @FunctionalInterface
    interface Taking {
        void take(String name, InputStream bytes) throws IOException;
    }
}
