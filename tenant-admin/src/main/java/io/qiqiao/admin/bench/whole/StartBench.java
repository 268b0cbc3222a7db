package io.qiqiao.admin.bench.whole;

import io.micronaut.context.annotation.Value;
import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.kernel.bench.Rounds;
import io.qiqiao.servers.machine.Folders;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How long {@code serve} takes until it says that it is ready: on an empty folder, where it unpacks its servers, makes its
 * database and loads the demo's content, and again on what that has left. And the memory of it all when it is ready.
 */
@Singleton
@ForBench
final class StartBench implements Bench {

    private final Path folder;

    /** @param folder the bench's own, which is removed at the end */
    StartBench(@Value("${qiqiao.data-dir:data}") Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run(BenchRun run) throws IOException {
        Rounds rounds = new Rounds();
        for (int round = 0; round < run.rounds(); round++) {
            Path data = Files.createTempDirectory(folder, "start");
            try {
                cold(data, rounds);
                warm(data, rounds);
            } finally {
                Folders.remove(data);
            }
            run.reached(name(), round + 1L, run.rounds());
        }
        return rounds.figures();
    }

    private static void cold(Path data, Rounds rounds) {
        try (ServingProcess serving = ServingProcess.start(data, Map.of())) {
            rounds.add("start.cold", "s", serving.seconds());
        }
    }

    private static void warm(Path data, Rounds rounds) throws IOException {
        try (ServingProcess serving = ServingProcess.start(data, Map.of())) {
            rounds.add("start.warm", "s", serving.seconds());
            if (ProcessMemory.isTold()) {
                ProcessHandle process = serving.handle();
                rounds.add("start.memory.qiqiao", "MiB", ProcessMemory.own(process));
                rounds.add("start.memory.postgres", "MiB", ProcessMemory.below(process, "postgres"));
                rounds.add("start.memory.elasticsearch", "MiB", ProcessMemory.below(process, "java"));
            }
        }
    }
}
