package io.qiqiao.library.export;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How much more is held in the heap at most while something is done: what is left after collections, looked at again and again. */
final class HeapGrowth {

    private static final long PAUSE_NANOS = 1_000_000_000L;
    private static final double MEGABYTE = 1_000_000;

    /** @return megabytes */
    double during(Runnable work) {
        long before = held();
        AtomicLong most = new AtomicLong(before);
        Thread looking = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most.accumulateAndGet(held(), Math::max);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
        try {
            work.run();
        } finally {
            looking.interrupt();
        }
        return (most.get() - before) / MEGABYTE;
    }

    private static long held() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
