package io.qiqiao.admin.isolation.behind;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import java.util.List;

/** Looks whether a second lock had to hold what the first let through: nobody saw anything, yet a door is open. */
public final class CounterLook {

    private static final String DROPPED = "qiqiao.search.hits.dropped";

    private final MeterRegistry meters;
    private final double before;

    /** Begins to look. */
    public CounterLook(ApplicationContext context) {
        this.meters = context.getBean(MeterRegistry.class);
        this.before = dropped();
    }

    /** What had to be held since. */
    public List<Finding> look() {
        double held = dropped() - before;
        return held > 0
                ? List.of(new Finding(
                        Fault.OPEN, "search", DROPPED, "everybody", "the filter let through: " + (long) held))
                : List.of();
    }

    private double dropped() {
        return meters.counter(DROPPED).count();
    }
}
