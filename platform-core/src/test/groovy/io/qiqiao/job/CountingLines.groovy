package io.qiqiao.job

import io.micronaut.context.annotation.Requires
import io.micronaut.transaction.annotation.Transactional
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import jakarta.inject.Singleton

import javax.sql.DataSource
import java.time.Duration
import java.util.concurrent.CountDownLatch

/** A kind that writes numbered lines, each in a transaction with its checkpoint, and does on request whatever a kind may do. */
@Singleton
@Requires(property = 'spec.jobs')
class CountingLines implements JobKind<Map> {

    /** Where a test may hold a run that asks for it. */
    static final Map<UUID, CountDownLatch> GATES = [:].asSynchronized()
    /** How often each was run that puts itself off, and which of them were told to stop. */
    static final Map<UUID, Integer> RUNS = [:].asSynchronized()
    static final Set<UUID> STOPPED = ([] as Set).asSynchronized()
    private final LineWriting writing

    CountingLines(LineWriting writing) {
        this.writing = writing
    }

    @Override
    String name() { 'counting-lines' }

    @Override
    Class<Map> parametersType() { Map }

    @Override
    void run(JobRun<Map> run) {
        putOff(run)
        long lines = run.parameters().lines as long
        long from = run.findCheckpoint(Map).map { it.line as long }.orElse(0L)
        for (long line = from + 1; line <= lines; line++) {
            run.stopIfCancelled()
            writing.write(run, line)
            run.progress(line, lines, 'job.counting')
            run.report([written: line, from: from])
            if (line == run.parameters().breaksAt && from == 0) {
                throw new IllegalStateException('broken on purpose')
            }
            if (line == run.parameters().refusesAt) {
                throw Refusal.of(ErrorCode.WRONG_STATE, 'job.counting.refused', line)
            }
            if (line == run.parameters().holdsAt) {
                GATES.computeIfAbsent(run.id()) { new CountDownLatch(1) }.await()
            }
            Thread.sleep(run.parameters().pause as Long ?: 0L)
        }
    }

    private static void putOff(JobRun<Map> run) {
        try {
            run.stopIfCancelled()
        } catch (JobStopped stopped) {
            STOPPED << run.id()
            throw stopped
        }
        if (RUNS.merge(run.id(), 1) { before, one -> before + one } <= (run.parameters().putsOff as Integer ?: 0)) {
            throw new JobPutOff(Duration.ofMillis(50))
        }
    }
}

@Singleton
@Requires(property = 'spec.jobs')
class LineWriting {

    private final LineTable lines

    LineWriting(LineTable lines) {
        this.lines = lines
    }

    @Transactional
    void write(JobRun<Map> run, long line) {
        lines.add(run.id(), line as int, 'line')
        run.saveCheckpoint([line: line])
    }
}
