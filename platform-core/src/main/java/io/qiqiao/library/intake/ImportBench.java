package io.qiqiao.library.intake;

import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.job.MeasuredRun;
import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.kernel.bench.Rounds;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.sheet.SentSheet;
import io.qiqiao.library.sheet.Sniffing;
import io.qiqiao.publication.Visibility;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantDirectory;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Imports new enterprises, from the text that was sent to the last of their records. The floor writes the rows that came
 * of it once more under other ids, in transactions as large, with one statement for each table.
 */
@Singleton
@ForBench
class ImportBench implements Bench {

    private static final String LINES = "lines";
    private static final String KIND = "enterprise";

    private final Sniffing sniffing;
    private final StagingLines staging;
    private final RunningImports running;
    private final ImportFloor floor;
    private final ListingKinds kinds;
    private final ContentJson json;
    private final TenantDirectory tenants;
    private final TransactionOperations<Connection> transactions;

    ImportBench(
            Sniffing sniffing,
            StagingLines staging,
            RunningImports running,
            ImportFloor floor,
            ListingKinds kinds,
            ContentJson json,
            TenantDirectory tenants,
            TransactionOperations<Connection> transactions) {
        this.sniffing = sniffing;
        this.staging = staging;
        this.running = running;
        this.floor = floor;
        this.kinds = kinds;
        this.json = json;
        this.tenants = tenants;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of(LINES, 20_000);
    }

    @Override
    public List<Figure> run(BenchRun run) throws Exception {
        int lines = run.option(LINES);
        return CurrentTenant.call(tenants.list().getFirst().id(), () -> measured(run, lines));
    }

    private List<Figure> measured(BenchRun run, int lines) {
        try {
            take(text(-1, lines), lines);
            return Rounds.inTurns(run, name(), "lines/s", round -> product(round, lines), round -> floor(lines));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private double product(int round, int lines) {
        byte[] sent = text(round, lines);
        long began = System.nanoTime();
        take(sent, lines);
        return perSecond(lines, began);
    }

    private double floor(int lines) {
        List<List<String>> parts = floor.parts(lines);
        long began = System.nanoTime();
        long written = parts.stream().mapToLong(floor::copy).sum();
        if (written != lines) {
            throw new IllegalStateException("wrote " + written + " of " + lines);
        }
        return perSecond(lines, began);
    }

    private static double perSecond(int lines, long began) {
        return lines / ((System.nanoTime() - began) / 1e9);
    }

    private void take(byte[] sent, int lines) {
        Editor editor = new Editor("bench", PartyRef.BUREAU);
        ImportOrder order = ImportOrder.of(kinds.get(KIND), Visibility.PRIVATE, editor);
        var run = MeasuredRun.of(new ImportParameters(KIND, "private", "bureau", null, true));
        try (SentSheet sheet = sniffing.take(new ByteArrayInputStream(sent))) {
            transactions.executeWrite(status -> staging.stage(run.id(), order, sheet));
        }
        ImportCounts counts = running.run(run, false);
        if (counts.accepted() != lines || counts.fresh() != lines) {
            throw new IllegalStateException("imported otherwise: " + counts);
        }
    }

    private byte[] text(int round, int lines) {
        return IntStream.range(0, lines)
                .mapToObj(line -> json.write(enterprise(round, line)))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> enterprise(int round, int line) {
        Map<String, Object> enterprise = new LinkedHashMap<>();
        enterprise.put("externalId", "bench-" + round + "-" + line);
        enterprise.put("title", "第" + line + "精密模具" + (char) ('一' + line % 5000) + "有限公司");
        enterprise.put("region", "440106");
        enterprise.put("address", "示例路 " + line + " 号");
        enterprise.put("founded", "2015-06-18");
        enterprise.put("industry", "6513");
        enterprise.put("staff", line % 300);
        enterprise.put("mainProducts", "精密模具、注塑件、五金件");
        enterprise.put("revenueWanYuan", line % 9000);
        return enterprise;
    }
}
