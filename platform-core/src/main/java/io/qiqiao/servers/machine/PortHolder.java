package io.qiqiao.servers.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux tells this account. */
final class PortHolder {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    /** The holder as number and program, for a reader. */
    static Optional<String> find(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > INODE
                        && columns[STATE].equals(LISTENING)
                        && columns[LOCAL_ADDRESS].endsWith(":%04X".formatted(port)))
                .flatMap(columns -> owners("socket:[" + columns[INODE] + "]"))
                .map(PortHolder::describe)
                .findFirst();
    }

    private static Stream<ProcessHandle> owners(String socket) {
        return ProcessHandle.allProcesses().filter(process -> holds(process, socket));
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.anyMatch(file -> pointsTo(file, socket));
        } catch (IOException e) {
            // gone meanwhile, or another user's
            return false;
        }
    }

    private static boolean pointsTo(Path link, String target) {
        try {
            return Files.readSymbolicLink(link).toString().equals(target);
        } catch (IOException e) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        return process.pid() + " " + process.info().command().orElse("");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
