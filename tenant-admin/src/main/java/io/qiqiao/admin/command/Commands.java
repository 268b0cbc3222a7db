package io.qiqiao.admin.command;

import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.servers.machine.ServerTrouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Runs the command line and answers with the exit code: 0 done, 1 failed or refused, 2 not understood. */
public final class Commands {

    private static final int FAILED = 1;

    private Commands() {}

    public static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new QiqiaoCommand(terminal));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((thrown, failing, parsed) -> {
            tell(terminal, thrown);
            return FAILED;
        });
        return line.execute(arguments);
    }

    /** No stack trace for what has a reason; the log has it for the rest. */
    private static void tell(Terminal terminal, Throwable thrown) {
        Throwable cause = reason(thrown);
        switch (cause) {
            case Refusal refusal -> terminal.refusal(refusal);
            case ServerTrouble trouble -> terminal.problem(trouble.problem(), trouble.remedy());
            default -> {
                terminal.problem(
                        terminal.text("launch.failed", String.valueOf(cause.getMessage())),
                        terminal.text("launch.failed.remedy"));
                if (Boolean.getBoolean("qiqiao.trace")) {
                    thrown.printStackTrace();
                }
            }
        }
    }

    private static Throwable reason(Throwable thrown) {
        Throwable reason = thrown;
        while (!(reason instanceof Refusal) && !(reason instanceof ServerTrouble) && reason.getCause() != null) {
            reason = reason.getCause();
        }
        return reason;
    }

    /** A command plays no role: it has the beans, but no worker begins and no route is there. */
    static Map<String, Object> withoutRoles(Map<String, Object> settings) {
        Map<String, Object> without = new LinkedHashMap<>(settings);
        without.put("qiqiao.roles", List.of("none"));
        return without;
    }

    /** What picocli has filled in before a command is called. */
    static <T> T required(@Nullable T filledIn) {
        return Objects.requireNonNull(filledIn, "picocli fills this in");
    }
}
