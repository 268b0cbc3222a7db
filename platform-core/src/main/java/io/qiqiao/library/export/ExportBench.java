package io.qiqiao.library.export;

import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.job.JobRun;
import io.qiqiao.job.MeasuredRun;
import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.kernel.bench.Rounds;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.web.text.Languages;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Exports many enterprises to an Excel file, and how far the heap grows by it. The floor reads the same rows with one
 * statement and a cursor, and writes their JSON to a file.
 */
@Singleton
@ForBench
class ExportBench implements Bench {

    private static final String RECORDS = "records";
    private static final String KIND = "enterprise";

    private final Gathering gathering;
    private final LayingOut layingOut;
    private final ListingKinds kinds;
    private final TenantDirectory tenants;
    private final TransactionOperations<Connection> transactions;
    private final Connection connection;

    ExportBench(
            Gathering gathering,
            LayingOut layingOut,
            ListingKinds kinds,
            TenantDirectory tenants,
            TransactionOperations<Connection> transactions,
            Connection connection) {
        this.gathering = gathering;
        this.layingOut = layingOut;
        this.kinds = kinds;
        this.tenants = tenants;
        this.transactions = transactions;
        this.connection = connection;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of(RECORDS, 300_000);
    }

    @Override
    public List<Figure> run(BenchRun run) throws Exception {
        Tenant tenant = tenants.list().getFirst();
        int records = run.option(RECORDS);
        return CurrentTenant.call(tenant.id(), () -> measured(run, records));
    }

    private List<Figure> measured(BenchRun run, int records) {
        fill(records);
        try {
            List<Figure> figures = new ArrayList<>(Rounds.inTurns(
                    run,
                    name(),
                    "records/s",
                    round -> perSecond(records, () -> export(records)),
                    round -> perSecond(records, this::floor)));
            // Looking at the heap slows the work, so it is done apart.
            figures.add(Figure.of("export.heap", "MB", List.of(new HeapGrowth().during(() -> export(records)))));
            return figures;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double perSecond(int records, Runnable work) {
        long began = System.nanoTime();
        work.run();
        return records / ((System.nanoTime() - began) / 1e9);
    }

    private void export(int records) {
        ExportOrder order = new ExportOrder(
                kinds.get(KIND),
                SheetFormat.XLSX,
                ListingFilter.ALL,
                true,
                Languages.CHINESE,
                new Editor("bench", PartyRef.BUREAU));
        JobRun<ExportParameters> run = MeasuredRun.of(ExportParameters.of(order));
        try {
            Path lines = Files.createTempFile("bench-export", ".lines");
            Path made = Files.createTempFile("bench-export", ".xlsx");
            ExportCheckpoint gathered = gathering.gather(run, lines);
            layingOut.lay(run, gathered, lines, made);
            Files.delete(lines);
            Files.delete(made);
            if (gathered.rows() != records) {
                throw new IllegalStateException("exported " + gathered.rows() + " of " + records);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void floor() {
        transactions.executeRead(status -> {
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(1000);
                copy(statement);
                return statement;
            } catch (SQLException | IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static void copy(Statement statement) throws SQLException, IOException {
        Path file = Files.createTempFile("bench-floor", ".lines");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ResultSet rows = statement.executeQuery(
                        "select id, title, content from listing where kind = 'enterprise' order by id")) {
            while (rows.next()) {
                out.write((rows.getString(1) + rows.getString(2) + rows.getString(3) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
    }

    private void fill(int records) {
        transactions.executeWrite(status -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into listing (id, kind, external_id, title, state, visibility, region, owner_kind, version,
                        content, created_at, created_by, changed_at, changed_by)
                    select cast(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000' as uuid), 'enterprise', 'bench-' || n,
                        '测试企业有限公司 ' || n, 'draft', 'private', '440106', 'bureau', 1,
                        jsonb_build_object('title', '测试企业有限公司 ' || n, 'region', '440106', 'address', '示例路 ' || n || ' 号',
                            'founded', '2015-06-18', 'industry', '6513', 'industryName', '应用软件开发', 'staff', n % 300,
                            'mainProducts', repeat('精密模具 ' || n, 10), 'revenueWanYuan', n % 9000, 'phone', '020-5550' || n),
                        now(), 'bench', now(), 'bench'
                    from generate_series(1, ?) as n""")) {
                insert.setInt(1, records);
                return insert.executeUpdate();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
