package io.qiqiao.files;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps files in a store that speaks S3. What is being made lies in the local folder until it is whole. */
@Primary
@Singleton
@Requires(bean = S3Configuration.class)
final class S3Files implements FileStore {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Files(S3Configuration configuration) {
        this.client = S3Connections.open(configuration);
        this.bucket = configuration.getBucket();
        this.prefix = configuration.getPrefix();
    }

    @Override
    public void put(FilePlace place, Path local) throws IOException {
        try {
            client.putObject(to -> to.bucket(bucket).key(key(place)), RequestBody.fromFile(local));
        } catch (SdkException broken) {
            throw new IOException("the store did not take " + key(place), broken);
        }
        Files.deleteIfExists(local);
    }

    @Override
    public InputStream open(FilePlace place) throws IOException {
        try {
            return client.getObject(from -> from.bucket(bucket).key(key(place)));
        } catch (NoSuchKeyException none) {
            NoSuchFileException gone = new NoSuchFileException(key(place));
            gone.initCause(none);
            throw gone;
        } catch (SdkException broken) {
            throw new IOException("the store did not give " + key(place), broken);
        }
    }

    @Override
    public void remove(FilePlace place) throws IOException {
        try {
            client.deleteObject(from -> from.bucket(bucket).key(key(place)));
        } catch (SdkException broken) {
            throw new IOException("the store did not remove " + key(place), broken);
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }

    private String key(FilePlace place) {
        return prefix + place.path();
    }
}
