package io.qiqiao.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files a changelog consists of, read without Liquibase: to see at a start that there is nothing to do takes some
 * milliseconds this way, and seconds the other.
 */
final class ChangelogFiles {

    private static final int DIGITS = 8;

    private ChangelogFiles() {}

    /**
     * The version that all files below {@code folder} make together: the last file's name and a digest of them all,
     * such as {@code 0006-library.3f2a91c0}.
     */
    static String version(String folder) {
        List<String> names = list(folder);
        MessageDigest digest = sha256();
        names.forEach(name -> digest.update(read(name)));
        String last = names.getLast();
        String stem = last.substring(last.lastIndexOf('/') + 1, last.lastIndexOf('.'));
        return stem + "." + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static List<String> list(String folder) {
        URL found = Objects.requireNonNull(loader().getResource(folder), folder);
        try {
            return "jar".equals(found.getProtocol()) ? listInJar(found, folder) : listInFolder(found.toURI(), folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> listInJar(URL found, String folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) found.openConnection();
        return connection.getJarFile().stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder + "/"))
                .map(entry -> entry.getName())
                .sorted()
                .toList();
    }

    private static List<String> listInFolder(URI found, String folder) throws IOException {
        Path root = Path.of(found);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder + "/" + root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] read(String name) {
        try (InputStream stream = Objects.requireNonNull(loader().getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ClassLoader loader() {
        return ChangelogFiles.class.getClassLoader();
    }
}
