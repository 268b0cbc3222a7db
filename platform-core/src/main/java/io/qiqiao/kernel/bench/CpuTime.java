package io.qiqiao.kernel.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time of this process: of all its threads, its garbage collector and compiler among them. */
public final class CpuTime {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private CpuTime() {}

    /** @return the seconds of processor time that {@code work} took a thousand requests */
    public static double perThousand(int requests, Work work) throws Exception {
        long began = SYSTEM.getProcessCpuTime();
        work.run();
        return (SYSTEM.getProcessCpuTime() - began) / 1e9 * 1000 / requests;
    }

    /** What is measured. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
