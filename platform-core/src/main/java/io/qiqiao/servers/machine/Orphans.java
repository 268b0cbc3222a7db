package io.qiqiao.servers.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Servers that an earlier run of ours left behind in a folder, when it was killed before it could stop them.
 *
 * <p>To be asked only by the process that holds the {@link DataDirectory}: whoever works in it then is an orphan. A process counts when its name is the server's and it
 * works in the folder or names it in its command line; pid files alone are not believed, since numbers are used again.
 */
public final class Orphans {

    private final Path folder;
    private final String program;

    private Orphans(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** The orphans of this program ({@code postgres}, {@code java}) in this folder. */
    public static Orphans of(String program, Path folder) {
        return new Orphans(folder, program);
    }

    public boolean exist() {
        return !all().isEmpty();
    }

    /** Asks them to end by the given deed, then by signal when it brought nothing, and kills what is left. */
    public void end(Runnable deed, Duration limit) {
        deed.run();
        if (!Waiting.until(limit, () -> !exist())) {
            all().forEach(ProcessHandle::destroyForcibly);
            Waiting.until(limit, () -> !exist());
        }
    }

    /** Sends each the signal to end. */
    public void terminate() {
        all().forEach(ProcessHandle::destroy);
    }

    private List<ProcessHandle> all() {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(process -> Machine.here().isLinux() ? isOursOnLinux(process.pid()) : isOurs(process))
                .toList();
    }

    private boolean isOursOnLinux(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        try {
            return Files.readString(process.resolve("comm")).strip().equals(program)
                    && (commandLine(process).contains(folder.toString())
                            || Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder));
        } catch (IOException e) {
            // gone meanwhile, or another user's: not ours
            return false;
        }
    }

    private static String commandLine(Path process) throws IOException {
        return new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
    }

    private boolean isOurs(ProcessHandle process) {
        var named =
                process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString);
        return named.filter(name -> name.startsWith(program)).isPresent()
                && process.info()
                        .commandLine()
                        .filter(line -> line.contains(folder.toString()))
                        .isPresent();
    }
}
