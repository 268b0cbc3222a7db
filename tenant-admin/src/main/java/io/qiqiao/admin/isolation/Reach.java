package io.qiqiao.admin.isolation;

import io.qiqiao.admin.isolation.attempt.Attempt;
import io.qiqiao.admin.isolation.scene.Canary;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How much is tried.
 *
 * @param share of the attempts beside the proofs, in a thousand
 * @param seed which ones
 * @param onlySome whether a few stand for all who have to see something
 */
public record Reach(int share, long seed, boolean onlySome) {

    private static final int WHOLE = 1000;
    private static final Set<String> SOME_LIBRARIES = Set.of("policy", "demand", "inbox", "import");
    private static final Set<String> SOME_SUBJECTS = Set.of("policies", "demands", "inbox", "imports", "search");

    /** Everything. */
    public static final Reach ALL = new Reach(WHOLE, 0, false);

    /** Some of it, the same for the same seed. */
    public static Reach sample(int share, long seed) {
        return new Reach(share, seed, false);
    }

    /** As little as shows that something is wrong: a few people stand for all. */
    public static Reach glance(int share, long seed) {
        return new Reach(share, seed, true);
    }

    boolean isWhole() {
        return share >= WHOLE;
    }

    /** Whether an attempt is made. */
    Predicate<Attempt> takes() {
        return attempt -> isWhole()
                || Math.floorMod(
                                attempt.request().toString().hashCode() * 31L
                                        + attempt.from().toString().hashCode() * 17L
                                        + attempt.column().hashCode()
                                        + seed,
                                WHOLE)
                        < share;
    }

    /** Whether an attempt is made that shows what must be seen. */
    Predicate<Attempt> proves() {
        return attempt -> !onlySome
                || (attempt.isBySome()
                        && SOME_SUBJECTS.contains(attempt.operation().subject()));
    }

    /** Whether somebody pretends to be somebody else: of the few things to which a glance is given, all is tried. */
    Predicate<Attempt> pretends() {
        return takes().or(attempt -> onlySome
                && attempt.operation().isApi()
                && SOME_SUBJECTS.contains(attempt.operation().subject()));
    }

    /** What has to be seen by somebody. */
    Predicate<Canary> owes() {
        return canary -> !onlySome || SOME_LIBRARIES.contains(canary.library());
    }
}
