package io.qiqiao.admin.launch;

import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.schema.PlatformSchemas;
import io.qiqiao.servers.ElasticsearchSettings;
import io.qiqiao.servers.LocalElasticsearch;
import io.qiqiao.servers.LocalPostgres;
import io.qiqiao.servers.LocalServers;
import io.qiqiao.servers.PostgresSettings;
import io.qiqiao.servers.Progress;
import io.qiqiao.servers.Step;
import io.qiqiao.servers.machine.Ports;
import io.qiqiao.servers.software.ElasticsearchSoftware;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The servers this process works with: real ones where they are configured, those another process of ours runs on the
 * same data directory, or our own, started here and stopped with us.
 */
final class ServersAtHand implements AutoCloseable {

    private static final String DATABASE = "qiqiao";
    private static final List<String> ROLES =
            List.of("qiqiao_migrator", "qiqiao_control", "qiqiao_app", "qiqiao_platform", "qiqiao_public");

    private final Map<String, String> reached = new LinkedHashMap<>();
    private final RunningFile note;
    private @Nullable LocalServers local;
    private @Nullable CompletableFuture<LocalElasticsearch> elasticsearch;
    private boolean ownDatabase;

    private ServersAtHand(RunningFile note) {
        this.note = note;
    }

    /**
     * Finds or starts them. Elasticsearch takes its time: it is still starting when this returns, but its address is
     * known.
     *
     * @param need which are needed, and whether another process of ours may have started them
     */
    static ServersAtHand start(Settings settings, Need need, Terminal terminal) {
        ServersAtHand servers = new ServersAtHand(new RunningFile(settings.dataDirectory()));
        try {
            servers.begin(settings, need, terminal);
            return servers;
        } catch (RuntimeException broken) {
            servers.close();
            throw broken;
        }
    }

    /** What the application has to be told to reach them; empty where it is configured. */
    Map<String, String> reached() {
        return reached;
    }

    /** Whether the database is ours, so that nobody else looks after its roles and schemas. */
    boolean ownsDatabase() {
        return ownDatabase;
    }

    /** Waits until Elasticsearch answers, where it is ours. */
    void awaitSearch() {
        if (elasticsearch != null) {
            LocalServers.get(elasticsearch);
        }
    }

    /** Leaves word in the data directory, so that commands find the servers. */
    void leaveWord() {
        if (local != null) {
            note.write(reached);
        }
    }

    private void begin(Settings settings, Need need, Terminal terminal) {
        boolean apart = need == Need.ALL_APART;
        boolean database = apart || settings.databaseUrl().isEmpty();
        boolean index =
                apart || (need != Need.DATABASE && settings.elasticsearchUrl().isEmpty());
        if (!database && !index) {
            return;
        }
        Map<String, String> another =
                apart || need == Need.ALL_ALONE ? Map.of() : note.find().orElse(Map.of());
        if (!another.isEmpty()) {
            reached.putAll(another);
            return;
        }
        LocalServers servers = LocalServers.in(settings.dataDirectory(), telling(terminal));
        local = servers;
        if (index) {
            startElasticsearch(servers, settings);
        }
        if (database) {
            PostgresSettings postgres = PostgresSettings.lasting().withPort(settings.postgresPort());
            prepare(LocalServers.get(servers.startPostgres(postgres)), terminal);
        }
    }

    private void startElasticsearch(LocalServers servers, Settings settings) {
        int port = settings.elasticsearchPort() == 0 ? Ports.free() : settings.elasticsearchPort();
        elasticsearch = servers.startElasticsearch(elasticsearch(settings).withPort(port));
        reached.put(Settings.ELASTICSEARCH_URL, "http://127.0.0.1:" + port);
    }

    private void prepare(LocalPostgres postgres, Terminal terminal) {
        ownDatabase = true;
        terminal.during("launch.roles", () -> {
            PGSimpleDataSource superuser = new PGSimpleDataSource();
            superuser.setUrl(postgres.makeDatabase(DATABASE));
            superuser.setUser(postgres.user());
            superuser.setPassword(postgres.password());
            PlatformSchemas.makeRoles(superuser);
            postgres.letIn(ROLES);
        });
        reached.put(Settings.DATABASE_URL, postgres.jdbcUrl(DATABASE));
        reached.put(Settings.DATABASE_PASSWORD, postgres.password());
        reached.put(Settings.MIGRATOR_URL, postgres.jdbcUrl(DATABASE));
        reached.put(Settings.MIGRATOR_PASSWORD, postgres.password());
    }

    private static ElasticsearchSettings elasticsearch(Settings settings) {
        ElasticsearchSoftware software = new ElasticsearchSoftware(
                settings.elasticsearchHome().orElse(null),
                settings.elasticsearchArchive().orElse(null));
        ElasticsearchSettings small = ElasticsearchSettings.small().withSoftware(software);
        return settings.elasticsearchHeap().map(small::withHeapMegabytes).orElse(small);
    }

    private static Progress telling(Terminal terminal) {
        return new Progress() {
            @Override
            public void started(Step step) {}

            @Override
            public void done(Step step, Duration took) {
                terminal.done(step.text(), took);
            }
        };
    }

    @Override
    public void close() {
        if (local != null) {
            note.remove();
            local.close();
        }
    }
}
