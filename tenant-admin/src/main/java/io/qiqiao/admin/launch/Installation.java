package io.qiqiao.admin.launch;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.qiqiao.admin.rollout.RollOut;
import io.qiqiao.admin.rollout.RollOutPlan;
import io.qiqiao.admin.rollout.RollOutReport;
import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.protection.key.MasterKeyFile;
import io.qiqiao.schema.PlatformSchemas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** One installation of Qiqiao as a process has it before it: its settings, its servers, the application's beans. */
public final class Installation implements AutoCloseable {

    /** Above files and environment; how the servers are reached is above even that. */
    private static final int ABOVE_ALL = Integer.MAX_VALUE;

    private static final int BELOW_ALL = Integer.MIN_VALUE;

    private static final int GIVEN = ABOVE_ALL - 1;

    private final ApplicationContext context;
    private final ServersAtHand servers;
    private final Settings settings;
    private final Terminal terminal;

    private Installation(ApplicationContext context, ServersAtHand servers, Settings settings, Terminal terminal) {
        this.context = context;
        this.servers = servers;
        this.settings = settings;
        this.terminal = terminal;
    }

    /**
     * Reads the settings and starts the servers that are needed; the application's beans are not there yet.
     *
     * @param given settings from the command line, above all others
     * @param need which servers are needed; Elasticsearch may still be starting when this returns
     */
    public static Installation open(Map<String, Object> given, Need need, Terminal terminal) {
        return open(given, need, terminal, settings -> {});
    }

    /** The same, with a look at the settings before anything is started. */
    static Installation open(Map<String, Object> given, Need need, Terminal terminal, Consumer<Settings> before) {
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .propertySources(PropertySource.of("command-line", given, GIVEN))
                .build();
        context.getEnvironment().start();
        Settings settings = new Settings(context.getEnvironment());
        before.accept(settings);
        if (need != Need.ALL_APART) {
            ServersBehind.require(settings);
        }
        boolean ours = settings.databaseUrl().isEmpty();
        context.getEnvironment().addPropertySource(PropertySource.of("installation", settings.defaults(), BELOW_ALL));
        ServersAtHand servers = ServersAtHand.start(settings, need, terminal);
        context.getEnvironment()
                .addPropertySource(
                        PropertySource.of("servers", new LinkedHashMap<String, Object>(servers.reached()), ABOVE_ALL));
        Installation installation = new Installation(context, servers, settings, terminal);
        if (ours) {
            installation.keepMasterKey();
        }
        return installation;
    }

    /** Where the database is ours, the master key lies beside it; elsewhere somebody must say where it is. */
    private void keepMasterKey() {
        if (!settings.hasMasterKey()) {
            set(Map.of(
                    Settings.MASTER_KEY_FILE,
                    MasterKeyFile.ensure(settings.dataDirectory()).toString()));
        }
    }

    Settings settings() {
        return settings;
    }

    ServersAtHand servers() {
        return servers;
    }

    /** More settings, above all others; before {@link #start}. */
    void set(Map<String, Object> more) {
        context.getEnvironment().addPropertySource(PropertySource.of("launcher", more, ABOVE_ALL));
    }

    /** The application's beans; nothing is served yet. */
    public ApplicationContext start() {
        if (!context.isRunning()) {
            context.start();
        }
        return context;
    }

    /** Brings the platform's schemas up to date; before {@link #start}, since workers begin to look for work then. */
    public void migratePlatform() {
        DataSource migrator = settings.migrator().connections();
        if (!PlatformSchemas.areCurrent(migrator)) {
            terminal.during("launch.schemas", () -> PlatformSchemas.migrate(migrator));
        }
    }

    /** Waits until our own Elasticsearch answers; does nothing where it is somebody else's. */
    public void awaitSearch() {
        servers.awaitSearch();
    }

    /** Brings tenants' schemas up to date, with a bar where there is anything to do. */
    public RollOutReport migrateTenants(RollOutPlan plan) {
        String doing = terminal.text("launch.tenants");
        return start().getBean(RollOut.class).run(plan, report -> {
            if (report.total() > 0) {
                terminal.progress(doing, report.done() + report.failures().size(), report.total());
            }
        });
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            servers.close();
        }
    }
}
