package io.qiqiao.matching.work;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Takes up what is to be looked at, and puts back what could not be. */
@Singleton
class ChangeQueue {

    private static final int MOST_DOUBLINGS = 20;

    private final PostedChanges changes;
    private final MatchingConfiguration configuration;

    ChangeQueue(PostedChanges changes, MatchingConfiguration configuration) {
        this.changes = changes;
        this.configuration = configuration;
    }

    /** Some that are due; nobody else gets them until they are put back or the lease is over. */
    @Transactional("platform")
    List<PostedChange> claim() {
        changes.noteIndexed(configuration.getSettling().toMillis());
        List<PostedChange> due = changes.lockDue(configuration.getBatch());
        if (!due.isEmpty()) {
            changes.takeUp(ids(due), configuration.getLease().toMillis());
        }
        return due;
    }

    void done(List<PostedChange> some) {
        if (!some.isEmpty()) {
            changes.remove(ids(some));
        }
    }

    void putBack(List<PostedChange> some, RuntimeException broken) {
        int attempts = some.stream().mapToInt(PostedChange::attempts).max().orElse(0);
        Duration delay = configuration.getBackOff().multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        Duration longest = configuration.getLongestBackOff();
        changes.putBack(ids(some), broken.toString(), Math.min(delay.toMillis(), longest.toMillis()));
    }

    private static List<Long> ids(List<PostedChange> some) {
        return some.stream().map(PostedChange::id).toList();
    }
}
