package io.qiqiao.admin.isolation.fault;

import io.micronaut.context.ApplicationContext;
import io.qiqiao.admin.isolation.attempt.Attempt;
import io.qiqiao.admin.isolation.fault.Looks.Look;
import io.qiqiao.admin.isolation.fault.Outcome.Came;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import io.qiqiao.admin.isolation.web.WebClient;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The check for one fault at a time: makes only attempts that pass the fault's site, and ends with the first finding that
 * is not made again when the fault is out.
 */
public final class FaultTrial implements AutoCloseable {

    /** What is found without a fault is damage: with so much of it the scene is built anew, which takes minutes. */
    private static final int TOO_DAMAGED = 150;

    /** Tokens end by themselves after ten minutes; one fault may take some of them. */
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(4);

    /** After it, whatever the program kept in memory for a moment is read anew. */
    private static final Duration FORGETTING = Duration.ofSeconds(3);

    private final ApplicationContext context;
    private final WebClient client;
    private final Set<Finding> damage = new HashSet<>();
    private boolean changed;
    private long seed;
    private long renewed;
    private Stage stage;
    private Learning learning;
    private Looks looks;

    /**
     * Builds the scene, and learns which attempts pass which sites.
     *
     * @throws IllegalStateException when something is found without a fault: nothing could be proved then
     */
    public FaultTrial(ApplicationContext context, URI server, long seed) {
        this.context = context;
        this.client = WebClient.of(List.of(server));
        this.seed = seed;
        this.stage = Stage.build(context, client, seed);
        this.learning = new Learning(stage);
        this.looks = new Looks(stage, learning);
        begin();
    }

    private void begin() {
        if (!learning.before().isEmpty()) {
            throw new IllegalStateException("found without any fault: " + learning.before());
        }
        damage.clear();
        changed = false;
        renew();
    }

    /** Builds everything anew: the same people's records with other canaries. */
    private void rebuild() {
        seed++;
        stage = Stage.build(context, client, seed);
        learning = new Learning(stage);
        looks = new Looks(stage, learning);
        begin();
    }

    /** How many attempts there are. */
    public int size() {
        return learning.share().attempts().size();
    }

    /** How much is found without a fault by now. */
    public int damage() {
        return damage.size();
    }

    /** Tries one fault. */
    public Outcome plant(int site) {
        prepare();
        List<Attempt> chosen = new Choosing(learning).of(site);
        if (chosen.isEmpty() && !learning.isBehind(site)) {
            return new Outcome(Came.NOT_REACHED, "");
        }
        boolean unconfirmed = false;
        for (Look look : looks.of(site, chosen)) {
            List<Finding> found = fresh(look.look(site, finding -> !damage.contains(finding)));
            if (!found.isEmpty()) {
                Optional<Finding> confirmed = confirmed(found, look);
                if (confirmed.isPresent()) {
                    return Outcome.found(confirmed.get());
                }
                unconfirmed = true;
            }
        }
        String sought = chosen.size() + " attempts" + (learning.isIdle(site) ? ", passed without them, too" : "")
                + (learning.isBehind(site) ? ", looked behind" : "");
        return new Outcome(unconfirmed ? Came.UNCONFIRMED : Came.MISSED, sought);
    }

    private void prepare() {
        if (changed || damage.size() > TOO_DAMAGED) {
            rebuild();
        } else if (System.nanoTime() - renewed > RENEWED_AFTER.toNanos()) {
            try {
                renew();
            } catch (IllegalStateException shutOut) {
                rebuild();
            }
        }
    }

    private void renew() {
        stage.renewAll();
        renewed = System.nanoTime();
    }

    private List<Finding> fresh(List<Finding> found) {
        return found.stream().filter(finding -> !damage.contains(finding)).toList();
    }

    /**
     * The same is done with the fault out; what is found then, too, proves nothing, nor will it later. Where others' data
     * were changed, who knows what: the scene is built anew.
     */
    private Optional<Finding> confirmed(List<Finding> found, Look look) {
        List<Finding> again = look.look(Faults.NONE, finding -> false);
        if (again.containsAll(found)) {
            LockSupport.parkNanos(FORGETTING.toNanos());
            again = look.look(Faults.NONE, finding -> false);
        }
        damage.addAll(again);
        changed |= found.stream().anyMatch(finding -> finding.fault() == Fault.CHANGED);
        return fresh(found).stream().findFirst();
    }

    @Override
    public void close() {
        client.close();
    }
}
