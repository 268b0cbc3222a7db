package io.qiqiao.identity.rule;

import org.jspecify.annotations.Nullable;

/**
 * What signing in asks of a member.
 *
 * @param factor whether a second factor is compulsory
 * @param length characters a password has at least
 * @param history how many former passwords are not taken again
 * @param days after how many days a password must be changed; null for never
 */
public record SignInRule(
        boolean factor, int length, int history, @Nullable Integer days) {

    /** What is asked of whoever is bound by both. */
    public SignInRule and(SignInRule other) {
        return new SignInRule(
                factor || other.factor,
                Math.max(length, other.length),
                Math.max(history, other.history),
                sooner(days, other.days));
    }

    private static @Nullable Integer sooner(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
