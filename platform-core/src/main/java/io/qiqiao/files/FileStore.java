package io.qiqiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Keeps files of tenants. */
public interface FileStore {

    /** Keeps what lies in {@code local}, which is the store's own from then on; what was there before is replaced. */
    void put(FilePlace place, Path local) throws IOException;

    /** @throws java.nio.file.NoSuchFileException where there is none */
    InputStream open(FilePlace place) throws IOException;

    /** Removes a file; one that is not there is removed already. */
    void remove(FilePlace place) throws IOException;
}
