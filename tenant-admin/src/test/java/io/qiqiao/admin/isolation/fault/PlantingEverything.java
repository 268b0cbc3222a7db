package io.qiqiao.admin.isolation.fault;

import io.qiqiao.admin.isolation.ThrowAwayPlatform;
import io.qiqiao.admin.isolation.fault.FaultTrial.Outcome;
import io.qiqiao.admin.isolation.web.WebClient;
import io.qiqiao.admin.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Plants all faults whose names fit, one after the other, and writes what came of each into the list. */
public final class PlantingEverything {

    private static final long SEED = 20_261_128L;

    private final PlantedProgram program = PlantedProgram.get();

    private PlantingEverything() {}

    /** @param arguments the list's file, and a pattern of names */
    public static void main(String... arguments) throws IOException {
        WebClient.mayNameHosts();
        new PlantingEverything().run(Path.of(arguments[0]), Pattern.compile(arguments.length > 1 ? arguments[1] : ""));
    }

    private void run(Path file, Pattern names) throws IOException {
        program.instrument();
        FaultDocument document = FaultDocument.read(file);
        Terminal terminal = Terminal.of(System.out, System.err, Locale.ENGLISH);
        try (ThrowAwayPlatform platform = ThrowAwayPlatform.start(Map.of(), null, 1, terminal);
                FaultTrial trial =
                        new FaultTrial(platform.context(), platform.addresses().getFirst(), SEED)) {
            trial.before().forEach(finding -> terminal.result(finding.toString()));
            for (FaultSite site : inTurn()) {
                if (names.matcher(site.name()).find()) {
                    document.note(site, plant(site, trial));
                    document.write(program.sites());
                }
            }
        }
    }

    /** Those that are many come last. */
    private List<FaultSite> inTurn() {
        return program.sites().stream()
                .sorted(Comparator.comparing(FaultSite::operator).reversed())
                .toList();
    }

    private Outcome plant(FaultSite site, FaultTrial trial) {
        Outcome outcome = trial.plant(program.number(site));
        if (trial.isReached(program.number(site)) && trial.damage().isPresent()) {
            trial.rebuild();
        }
        return outcome;
    }
}
