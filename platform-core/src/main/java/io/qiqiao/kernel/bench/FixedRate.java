package io.qiqiao.kernel.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The open model: requests set out at a fixed rate whether or not those before them have been answered, and each is
 * measured from when it was to set out. A server that stalls makes those behind wait, and that is seen.
 */
public final class FixedRate {

    private FixedRate() {}

    /**
     * Sends the requests, each on a virtual thread.
     *
     * @return the milliseconds from when each was to set out until it was answered
     * @throws Exception what the first request that failed threw
     */
    public static double[] millis(int perSecond, List<? extends Callable<?>> requests) throws Exception {
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        List<Future<Double>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime() + interval;
            for (int at = 0; at < requests.size(); at++) {
                Callable<?> request = requests.get(at);
                long due = begin + at * interval;
                await(due);
                answers.add(threads.submit(() -> {
                    request.call();
                    return (System.nanoTime() - due) / 1e6;
                }));
            }
        }
        return gathered(answers);
    }

    /** What {@code part} of the times is not above, such as 0.95 of them. */
    public static double quantile(double[] times, double part) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.max(0, Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1))];
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static double[] gathered(List<Future<Double>> answers) throws Exception {
        double[] times = new double[answers.size()];
        for (int at = 0; at < times.length; at++) {
            try {
                times[at] = answers.get(at).get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof Exception cause ? cause : failed;
            }
        }
        return times;
    }
}
