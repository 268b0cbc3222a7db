package io.qiqiao.admin.isolation.rule;

/**
 * Something that is not as it must be.
 *
 * @param where the operation, or what was looked into
 * @param asked the request, or the statement
 * @param who as whom it was looked at
 * @param what the canary, or what is wrong
 */
public record Finding(Fault fault, String where, String asked, String who, String what) {

    /** The kinds of faults, the worst first. */
    public enum Fault {
        /** Somebody sees what they may not see. */
        LEAK,
        /** What is another's was changed. */
        CHANGED,
        /** A door that must be shut is open, though nothing was seen through it. */
        OPEN,
        /** Somebody does not see what they may see: an empty answer proves nothing. */
        HIDDEN,
        /** The program failed, so that nothing is proved. */
        BROKEN,
        /** Nothing can be tried there. */
        UNCOVERED
    }
}
