package io.qiqiao.web.asset;

import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is sent.
 *
 * @param hash first twelve hexadecimal digits of its SHA-256
 */
record Asset(byte[] content, MediaType type, String hash) {

    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.of("text/css;charset=utf-8"),
            "js", MediaType.of("text/javascript;charset=utf-8"),
            "json", MediaType.APPLICATION_JSON_TYPE,
            "svg", MediaType.of("image/svg+xml"),
            "png", MediaType.IMAGE_PNG_TYPE,
            "woff2", MediaType.of("font/woff2"));

    /** The file at {@code path} on the class path; empty when there is none or its kind is not served. */
    static Optional<Asset> read(String path) {
        MediaType type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream in = Asset.class.getClassLoader().getResourceAsStream(path)) {
            return Optional.ofNullable(readAll(in)).map(content -> new Asset(content, type, hash(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte @Nullable [] readAll(@Nullable InputStream in) throws IOException {
        return in == null ? null : in.readAllBytes();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
