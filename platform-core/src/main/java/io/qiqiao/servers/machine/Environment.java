package io.qiqiao.servers.machine;

import java.util.List;
import java.util.Map;

/** The environment a server starts in: ours, without what would redirect it to another data directory, port or Java. */
final class Environment {

    private static final List<String> FOREIGN =
            List.of("PG", "ES_", "LD_", "DYLD_", "CLI_JAVA_OPTS", "JAVA_TOOL_OPTIONS");

    private Environment() {}

    static ProcessBuilder of(List<String> command) {
        var builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
        environment.put("LC_ALL", "C");
        return builder;
    }
}
