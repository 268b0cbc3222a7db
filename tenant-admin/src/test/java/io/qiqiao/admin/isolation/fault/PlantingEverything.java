package io.qiqiao.admin.isolation.fault;

import io.qiqiao.admin.isolation.ThrowAwayPlatform;
import io.qiqiao.admin.isolation.web.WebClient;
import io.qiqiao.admin.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Plants all faults that were not tried yet and whose names fit, one after the other, and writes what came of each into the
 * list at once, so that a run that ends early is gone on with by the next.
 */
public final class PlantingEverything {

    private static final long SEED = 20_261_128L;
    private static final String A_DAY = "1440";

    private final PlantedProgram program = PlantedProgram.get();
    private final Instant end;

    private PlantingEverything(Duration longest) {
        this.end = Instant.now().plus(longest);
    }

    /**
     * Without a pattern only the list is brought up to date.
     *
     * @param arguments the list's file, a pattern of names, and after how many minutes no other fault is begun
     */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        if (arguments.length == 1) {
            FaultDocument.read(file).write(PlantedProgram.get().sites());
            return;
        }
        WebClient.mayNameHosts();
        String minutes = arguments.length > 2 ? arguments[2] : A_DAY;
        new PlantingEverything(Duration.ofMinutes(Long.parseLong(minutes))).run(file, Pattern.compile(arguments[1]));
    }

    private void run(Path file, Pattern names) throws IOException {
        program.instrument();
        FaultDocument document = FaultDocument.read(file);
        document.write(program.sites());
        Terminal terminal = Terminal.of(System.out, System.err, Locale.ENGLISH);
        try (ThrowAwayPlatform platform = ThrowAwayPlatform.start(Map.of(), null, 1, terminal);
                FaultTrial trial =
                        new FaultTrial(platform.context(), platform.addresses().getFirst(), SEED)) {
            terminal.result(trial.size() + " attempts");
            for (FaultSite site : inTurn()) {
                if (names.matcher(site.name()).find()
                        && !document.isTried(site)
                        && Instant.now().isBefore(end)) {
                    Outcome outcome = trial.plant(program.number(site));
                    terminal.result(Instant.now() + " " + site.name() + ": " + outcome + ", damage " + trial.damage());
                    document.note(site, outcome);
                    document.write(program.sites());
                }
            }
        }
    }

    /** Kinds of which there are many come last. */
    private List<FaultSite> inTurn() {
        Map<FaultSite.Operator, Long> many =
                program.sites().stream().collect(Collectors.groupingBy(FaultSite::operator, Collectors.counting()));
        return program.sites().stream()
                .sorted(Comparator.comparing((Function<FaultSite, Long>) site -> many.get(site.operator()))
                        .thenComparing(Function.identity()))
                .toList();
    }
}
