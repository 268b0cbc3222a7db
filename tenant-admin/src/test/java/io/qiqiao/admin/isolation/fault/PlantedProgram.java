package io.qiqiao.admin.isolation.fault;

import java.util.List;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;

/** The running program with a switch at every site; made once in a process. */
public final class PlantedProgram {

    private static @Nullable PlantedProgram instance;

    private final Program program = Program.read();
    private boolean instrumented;

    private PlantedProgram() {}

    /** The program's sites as found by search. */
    public static synchronized PlantedProgram get() {
        if (instance == null) {
            instance = new PlantedProgram();
        }
        return instance;
    }

    public List<FaultSite> sites() {
        return program.sites();
    }

    public int number(FaultSite site) {
        return program.number(site);
    }

    /** Puts the switches in. */
    public synchronized void instrument() {
        if (!instrumented) {
            instrumented = true;
            program.instrument(ByteBuddyAgent.install());
        }
    }
}
