package io.qiqiao.servers;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the local PostgreSQL runs.
 *
 * @param port the TCP port, or 0 for any free one
 * @param durable whether its data must not be lost, and nobody gets in without a password
 * @param parameters PostgreSQL's own parameters; they win over every default
 */
public record PostgresSettings(int port, boolean durable, Map<String, String> parameters) {

    /** The setting a fixed port comes from, as messages tell it. */
    public static final String PORT_SETTING = "qiqiao.servers.postgres.port";

    public PostgresSettings {
        parameters = Map.copyOf(parameters);
    }

    /** For data that must not be lost. The file system is synchronised as a whole after a crash, since thousands of tenants are half a million files. */
    public static PostgresSettings lasting() {
        return new PostgresSettings(
                0,
                true,
                Map.of(
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "recovery_init_sync_method", "syncfs",
                        "shared_buffers", "256MB",
                        "max_wal_size", "2GB"));
    }

    /** For data that is thrown away: nothing waits for the disk, a crash of the machine may spoil it, and every role gets in. */
    public static PostgresSettings throwAway() {
        return new PostgresSettings(
                0,
                false,
                Map.of(
                        "fsync",
                        "off",
                        "synchronous_commit",
                        "off",
                        "full_page_writes",
                        "off",
                        "shared_buffers",
                        "128MB"));
    }

    public PostgresSettings withPort(int other) {
        return new PostgresSettings(other, durable, parameters);
    }

    public PostgresSettings withParameter(String name, String value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new PostgresSettings(port, durable, more);
    }
}
