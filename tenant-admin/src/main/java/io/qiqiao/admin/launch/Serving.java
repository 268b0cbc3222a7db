package io.qiqiao.admin.launch;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.qiqiao.admin.demo.DemoAccount;
import io.qiqiao.admin.demo.DemoContent;
import io.qiqiao.admin.rollout.RollOutPlan;
import io.qiqiao.admin.rollout.RollOutReport;
import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.identity.FirstOperator;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.protection.DataKeyring;
import io.qiqiao.protection.Unreadable;
import io.qiqiao.schema.PlatformSchemas;
import io.qiqiao.servers.machine.Ports;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts everything this process is to do, says where it is to be found, and serves until it is told to stop. */
public final class Serving {

    private static final String LOOPBACK = "127.0.0.1";

    private final Installation installation;
    private final Terminal terminal;
    private final boolean demo;

    private Serving(Installation installation, Terminal terminal, boolean demo) {
        this.installation = installation;
        this.terminal = terminal;
        this.demo = demo;
    }

    /**
     * Serves until the process is told to end.
     *
     * @param given settings from the command line, above all others
     */
    public static void run(Map<String, Object> given, Terminal terminal) throws InterruptedException {
        long begun = System.nanoTime();
        CountDownLatch ended = new CountDownLatch(1);
        try (Installation installation = Installation.open(given, Need.ALL_ALONE, terminal, Serving::requirePort)) {
            Serving serving = new Serving(installation, terminal, isDemo(installation));
            Thread hook = new Thread(() -> stop(installation, ended), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            serving.start(begun);
            ended.await();
        }
    }

    /** The demo is for looking at on one's own machine: it is the default where everything is ours, and never else. */
    private static boolean isDemo(Installation installation) {
        return installation.settings().demo().orElse(installation.servers().ownsDatabase());
    }

    private static void stop(Installation installation, CountDownLatch ended) {
        installation.close();
        ended.countDown();
    }

    private void start(long begun) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put(Settings.DEMO, demo);
        if (demo) {
            more.put(Settings.HOST, LOOPBACK);
            // The demo's accounts are known to everybody, and everybody who reaches it sits before it.
            more.put(Settings.FACTOR_WAIVED, true);
        }
        installation.set(more);
        prepareDatabase();
        ApplicationContext context = terminal.during("launch.application", installation::start);
        requireMasterKey(context.getBean(DataKeyring.class));
        if (installation.servers().ownsDatabase()) {
            complain(installation.migrateTenants(RollOutPlan.all()));
        }
        installation.servers().leaveWord();
        FirstOperator.Entrance entrance = context.getBean(FirstOperator.class).prepare();
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        terminal.during("launch.listening", server::start);
        if (entrance instanceof FirstOperator.Demo operator) {
            context.getBean(DemoContent.class).load(operator.password(), terminal);
        }
        installation.awaitSearch();
        welcome(server, entrance, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Asked before the servers are started: they take seconds. */
    private static void requirePort(Settings settings) {
        Ports.requireFree(settings.port(), Settings.PORT);
    }

    /** Better not to start than to find out at the first field that nothing can be read. */
    private static void requireMasterKey(DataKeyring keyring) {
        try {
            keyring.requireMaster();
        } catch (Unreadable unreadable) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "launch.master-key", String.valueOf(unreadable.getMessage()));
        }
    }

    /** Somebody else's database is migrated by their command only. */
    private void prepareDatabase() {
        if (installation.servers().ownsDatabase()) {
            installation.migratePlatform();
        } else if (!PlatformSchemas.areCurrent(
                installation.settings().migrator().connections())) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "launch.behind");
        }
    }

    private void complain(RollOutReport report) {
        report.failures()
                .forEach(failure -> terminal.problem(
                        terminal.text("launch.tenant-failed", failure.tenant(), failure.problem()),
                        terminal.text("launch.tenant-failed.remedy", failure.tenant())));
    }

    private void welcome(EmbeddedServer server, FirstOperator.Entrance entrance, Duration took) {
        terminal.result("");
        terminal.result(terminal.text(
                "launch.ready",
                "http://localhost:" + server.getPort() + "/",
                String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0)));
        if (demo) {
            terminal.result(terminal.text("launch.demo"));
        }
        switch (entrance) {
            case FirstOperator.Known known -> {}
            case FirstOperator.Demo account -> tellAccounts(server, account);
            case FirstOperator.Link link ->
                terminal.result(terminal.text("launch.first-operator", link.address(), link.expiresAt()));
        }
    }

    /** The operator, and one of each role. */
    private void tellAccounts(EmbeddedServer server, FirstOperator.Demo operator) {
        terminal.result(terminal.text("launch.password", operator.password()));
        account("operator", operator.login(), "localhost", server);
        Map<String, DemoAccount> byRole = new LinkedHashMap<>();
        server.getApplicationContext()
                .getBean(DemoContent.class)
                .listAccounts()
                .forEach(person -> byRole.putIfAbsent(person.role(), person));
        byRole.values()
                .forEach(person -> account(person.role(), person.login(), person.tenant() + ".localhost", server));
    }

    private void account(String role, String login, String host, EmbeddedServer server) {
        String address = "http://" + host + ":" + server.getPort() + "/";
        terminal.result("  " + String.format(Locale.ROOT, "%-24s %s", login, address) + "  "
                + terminal.text("launch.role." + role));
    }
}
