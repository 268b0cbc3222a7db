package io.qiqiao.servers.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The machine we run on.
 *
 * @param system {@code linux}, {@code darwin}, {@code windows}, or the name Java gives it in lower case
 * @param architecture {@code amd64}, {@code aarch64}, or the name Java gives it
 */
public record Machine(String system, String architecture) {

    /** The machine of this process. */
    public static Machine here() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : name;
        var architecture = System.getProperty("os.arch", "");
        return new Machine(system, architecture.equals("x86_64") ? "amd64" : architecture);
    }

    public boolean isLinux() {
        return system.equals("linux");
    }

    public boolean isWindows() {
        return system.equals("windows");
    }

    /** Whether this process acts as root, whom both servers refuse. */
    public boolean isRoot() {
        return isLinux()
                ? ownerOf(Path.of("/proc/self"), "unix:uid") == 0
                : "root".equals(System.getProperty("user.name"));
    }

    /** The tool of this name on the search path, if there is one. */
    static Optional<String> findTool(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    static int ownerOf(Path path, String attribute) {
        try {
            return (int) Files.getAttribute(path, attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The owner's name, or the number where it has none. */
    static String ownerName(Path path) {
        try {
            return Files.getOwner(path).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
