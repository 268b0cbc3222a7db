package io.qiqiao.admin.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A note in the data directory that says how to reach the local servers while a process runs them, so that commands work
 * beside it. Only the directory's owner can read it.
 */
final class RunningFile {

    private static final String NAME = "running.properties";
    private static final String PID = "pid";

    private final Path file;

    RunningFile(Path dataDirectory) {
        this.file = dataDirectory.resolve(NAME);
    }

    /** How to reach them, when the process that wrote the note still runs. */
    Optional<Map<String, String>> find() {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        Properties note = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            note.load(reader);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        Map<String, String> reached = new LinkedHashMap<>();
        note.stringPropertyNames().forEach(name -> reached.put(name, note.getProperty(name)));
        long pid = Long.parseLong(Optional.ofNullable(reached.remove(PID)).orElse("-1"));
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(alive -> reached);
    }

    void write(Map<String, String> reached) {
        Properties note = new Properties();
        note.putAll(reached);
        note.setProperty(PID, Long.toString(ProcessHandle.current().pid()));
        try {
            remove();
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                note.store(writer, null);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
