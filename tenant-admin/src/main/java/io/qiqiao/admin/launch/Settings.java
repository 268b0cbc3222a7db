package io.qiqiao.admin.launch;

import io.micronaut.context.env.Environment;
import io.qiqiao.admin.database.Migrator;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The settings that decide how this process gets its servers. Files, environment and command line have been read. */
final class Settings {

    static final String DATABASE_URL = "qiqiao.database.url";
    static final String DATABASE_PASSWORD = "qiqiao.database.password";
    static final String ELASTICSEARCH_URL = "qiqiao.elasticsearch.url";
    static final String MIGRATOR_URL = "qiqiao.migrator.url";
    static final String MIGRATOR_PASSWORD = "qiqiao.migrator.password";
    static final String DATA_DIRECTORY = "qiqiao.data-dir";
    static final String DEMO = "qiqiao.demo";
    static final String FACTOR_WAIVED = "qiqiao.identity.factor.waived";
    static final String HOST = "micronaut.server.host";
    static final String MASTER_KEY_FILE = "qiqiao.protection.master-key-file";
    static final String PORT = "micronaut.server.port";

    private static final String POSTGRES_PORT = "qiqiao.servers.postgres.port";
    private static final String ELASTICSEARCH_PORT = "qiqiao.servers.elasticsearch.port";
    private static final String ELASTICSEARCH_HEAP = "qiqiao.servers.elasticsearch.heap-megabytes";
    private static final String ELASTICSEARCH_HOME = "qiqiao.servers.elasticsearch.home";
    private static final String ELASTICSEARCH_ARCHIVE = "qiqiao.servers.elasticsearch.archive";

    private static final String PLAIN_ALLOWED = "qiqiao.servers.unencrypted-allowed";

    private final Environment environment;

    Settings(Environment environment) {
        this.environment = environment;
    }

    /** Address of a real PostgreSQL; empty where ours is to be started. */
    Optional<String> databaseUrl() {
        return text(DATABASE_URL);
    }

    /** Address of a real Elasticsearch; empty where ours is to be started. */
    Optional<String> elasticsearchUrl() {
        return text(ELASTICSEARCH_URL);
    }

    /** Where the migrator finds the database, when it is told apart. */
    Optional<String> migratorUrl() {
        return text(MIGRATOR_URL);
    }

    /** Whether somebody has said that servers elsewhere may be spoken to in the clear. */
    boolean mayBePlain() {
        return environment.getProperty(PLAIN_ALLOWED, Boolean.class).orElse(false);
    }

    /** The passwords for servers that somebody has set, by the setting. */
    Map<String, String> passwords() {
        Map<String, String> set = new LinkedHashMap<>();
        for (String name : new String[] {DATABASE_PASSWORD, MIGRATOR_PASSWORD}) {
            text(name).ifPresent(password -> set.put(name, password));
        }
        return set;
    }

    Path dataDirectory() {
        return Path.of(text(DATA_DIRECTORY).orElse("data"));
    }

    /** Whether somebody said where the master key is. */
    boolean hasMasterKey() {
        return text(MASTER_KEY_FILE)
                .or(() -> text("qiqiao.protection.master-key"))
                .isPresent();
    }

    /** What holds where nothing else is said, and follows from where this installation keeps its data. */
    Map<String, Object> defaults() {
        return Map.of(
                "qiqiao.audit.sealing.anchor-file",
                dataDirectory().resolve("audit").resolve("anchors.jsonl").toString());
    }

    /** Whether the demo was asked for or refused; empty where nobody said. */
    Optional<Boolean> demo() {
        return environment.getProperty(DEMO, Boolean.class);
    }

    int port() {
        return environment.getProperty(PORT, Integer.class).orElse(8080);
    }

    int postgresPort() {
        return environment.getProperty(POSTGRES_PORT, Integer.class).orElse(0);
    }

    int elasticsearchPort() {
        return environment.getProperty(ELASTICSEARCH_PORT, Integer.class).orElse(0);
    }

    /** The heap of an Elasticsearch of ours that is meant for load; empty where a small one will do. */
    Optional<Integer> elasticsearchHeap() {
        return environment.getProperty(ELASTICSEARCH_HEAP, Integer.class);
    }

    Optional<Path> elasticsearchHome() {
        return text(ELASTICSEARCH_HOME).map(Path::of);
    }

    Optional<String> elasticsearchArchive() {
        return text(ELASTICSEARCH_ARCHIVE);
    }

    /** How the migrator reaches the database. */
    Migrator migrator() {
        String url =
                text(MIGRATOR_URL).or(() -> text("datasources.default.url")).orElseThrow();
        String password = text(MIGRATOR_PASSWORD)
                .or(() -> text("datasources.default.password"))
                .orElse("");
        return Migrator.of(url, text("qiqiao.migrator.username").orElse("qiqiao_migrator"), password);
    }

    private Optional<String> text(String name) {
        return environment.getProperty(name, String.class).filter(value -> !value.isBlank());
    }
}
