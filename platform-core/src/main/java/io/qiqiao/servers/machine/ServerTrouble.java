package io.qiqiao.servers.machine;

import java.util.Arrays;
import java.util.Locale;

/** A local server could not be started or stopped; the message says what is wrong and what to do about it. */
public final class ServerTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Everything that is known to go wrong; each has its sentence and its remedy in the message bundle. */
    public enum Kind {
        PORT_TAKEN,
        DATA_IN_USE,
        DATA_NOT_WRITABLE,
        DISK_FULL,
        NO_UNPRIVILEGED_ACCOUNT,
        FOLDER_OUT_OF_REACH,
        NO_POSTGRES_FOR_MACHINE,
        POSTGRES_DOES_NOT_RUN,
        NO_ELASTICSEARCH,
        DID_NOT_START;

        private String key() {
            return "trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final String problem;
    private final String remedy;

    private ServerTrouble(Kind kind, String problem, String remedy) {
        super(problem + System.lineSeparator() + remedy);
        this.kind = kind;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The trouble of this kind with the facts its sentences name, in the order the bundle numbers them. */
    public static ServerTrouble of(Kind kind, Object... facts) {
        Object[] words = Arrays.stream(facts).map(String::valueOf).toArray();
        return new ServerTrouble(
                kind, ServerTexts.get(kind.key(), words), ServerTexts.get(kind.key() + ".remedy", words));
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong, as one or more sentences in the language of the machine. */
    public String problem() {
        return problem;
    }

    /** What the reader can do about it. */
    public String remedy() {
        return remedy;
    }
}
