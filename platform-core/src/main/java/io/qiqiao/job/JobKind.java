package io.qiqiao.job;

/**
 * A kind of long work; a bean of this type makes it available, in the processes of the role it is annotated with.
 *
 * <p>A run may end at any point, by a killed process for one, and begin again in another: what it does after its last
 * checkpoint is done again. So it saves checkpoints in the transactions of its work, or does only what may be repeated.
 *
 * @param <P> its parameters, {@code @Serdeable}
 */
public interface JobKind<P> {

    /** The name it is requested by, such as {@code import}; once released it never changes. */
    String name();

    Class<P> parametersType();

    /** Key of the message that names it to people. */
    default String titleKey() {
        return "job.untitled";
    }

    /** Whether nobody but who asked for a run of it is to see that run. */
    default boolean isForItsRequesterOnly() {
        return false;
    }

    /**
     * Does the work. It is called with the job's tenant bound and no transaction begun.
     *
     * @throws JobPutOff when it waits for something and is to be run again later
     * @throws io.qiqiao.kernel.Refusal when trying again is useless: the job fails at once, with that reason
     * @throws Exception anything else: the job is tried again a little later, from its last checkpoint
     */
    void run(JobRun<P> run) throws Exception;
}
