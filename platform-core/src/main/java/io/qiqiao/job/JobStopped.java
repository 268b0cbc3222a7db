package io.qiqiao.job;

/** A run is to end here. Thrown through the kind's code to the runner; nobody else catches it. */
public final class JobStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it is to end. */
    public enum Reason {
        /** Somebody cancelled the job. */
        CANCELLED,
        /** The process is going down; the job goes on in another. */
        SHUTTING_DOWN,
        /** The lease ran out and another runner has the job now. */
        TAKEN_OVER
    }

    private final Reason reason;

    public JobStopped(Reason reason) {
        super("the run ends: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
