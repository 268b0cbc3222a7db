package io.qiqiao.admin.bench.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Memory of processes as Linux counts it: what several share is shared out among them, so that a sum is no exaggeration. */
final class ProcessMemory {

    private static final double KIB_A_MIB = 1024;
    private static final String SHARE = "Pss:";

    private ProcessMemory() {}

    /** Whether this system tells it. */
    static boolean isTold() {
        return Files.isReadable(file(ProcessHandle.current()));
    }

    /** The MiB of the process alone. */
    static double own(ProcessHandle process) throws IOException {
        return kib(process) / KIB_A_MIB;
    }

    /** The MiB of all that were started by it whose command contains {@code program}. */
    static double below(ProcessHandle process, String program) throws IOException {
        double sum = 0;
        for (ProcessHandle each : children(process, program)) {
            sum += own(each);
        }
        return sum;
    }

    private static List<ProcessHandle> children(ProcessHandle process, String program) {
        try (Stream<ProcessHandle> all = process.descendants()) {
            return all.filter(each -> each.info().command().orElse("").contains(program))
                    .toList();
        }
    }

    private static long kib(ProcessHandle process) throws IOException {
        return Files.readAllLines(file(process)).stream()
                .filter(line -> line.startsWith(SHARE))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static Path file(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
    }
}
