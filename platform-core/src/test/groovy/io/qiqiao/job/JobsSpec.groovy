package io.qiqiao.job

import io.micronaut.transaction.TransactionOperations
import io.qiqiao.job.Job.State
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.util.concurrent.PollingConditions

class JobsSpec extends PlatformSpec {

    def soon = new PollingConditions(timeout: 60, delay: 0.05)

    @Override
    Map<String, Object> configuration() {
        ['spec.jobs'         : true, 'qiqiao.jobs.poll': 'PT0.05S', 'qiqiao.jobs.lease': 'PT1.5S', 'qiqiao.jobs.attempts': 3,
         'qiqiao.jobs.back-off': 'PT0.1S']
    }

    def "a job is done, and tells what it did"() {
        when:
        def id = request(tianhe, lines: 3)

        then:
        soon.eventually { assert job(tianhe, id).state() == State.DONE }
        with(job(tianhe, id)) {
            done() == 3
            total() == 3
            note() == 'job.counting'
            report().get('written').longValue == 3
            requestedBy() == 'a spec'
            startedAt() >= requestedAt()
            finishedAt() >= startedAt()
        }
        lines(tianhe, id) == 3
    }

    def "a job asked for in a transaction that rolls back never was"() {
        given:
        UUID id = null

        when:
        CurrentTenant.run(tianhe) {
            bean(TransactionOperations).executeWrite { status ->
                id = bean(Jobs).request('counting-lines', [lines: 1], 'a spec')
                status.setRollbackOnly()
            }
        }

        then:
        CurrentTenant.call(tianhe) { bean(Jobs).find(id) }.empty
    }

    def "another tenant neither sees a job nor cancels it nor resumes it"() {
        given:
        def id = request(tianhe, lines: 1, holdsAt: 1)
        soon.eventually { assert job(tianhe, id).state() == State.RUNNING }

        expect:
        CurrentTenant.call(yangdong) { bean(Jobs).find(id) }.empty
        !CurrentTenant.call(yangdong) { bean(Jobs).list(null, 100) }.items()*.id().contains(id)
        refusal { CurrentTenant.call(yangdong) { bean(Jobs).cancel(id) } }.code() == ErrorCode.NOT_FOUND
        refusal { CurrentTenant.call(yangdong) { bean(Jobs).resume(id) } }.code() == ErrorCode.NOT_FOUND

        cleanup:
        open(id)
    }

    def "one that runs is seen to get on, and ends where it stands when it is cancelled"() {
        given:
        def id = request(tianhe, lines: 100_000, pause: 5)
        soon.eventually { assert job(tianhe, id).done() > 0 }

        when:
        CurrentTenant.call(tianhe) { bean(Jobs).cancel(id) }

        then:
        soon.eventually { assert job(tianhe, id).state() == State.CANCELLED }
        job(tianhe, id).report().get('written').longValue == lines(tianhe, id)

        when: 'cancelled once more'
        CurrentTenant.call(tianhe) { bean(Jobs).cancel(id) }

        then:
        noExceptionThrown()
    }

    def "one that breaks is tried again from its checkpoint"() {
        when:
        def id = request(tianhe, lines: 5, breaksAt: 3)

        then:
        soon.eventually { assert job(tianhe, id).state() == State.DONE }
        job(tianhe, id).report().get('from').longValue == 3
        lines(tianhe, id) == 5
    }

    def "one that gets no further fails after some attempts, with its reason, and can be resumed"() {
        given: 'a line that is there already'
        def id = CurrentTenant.call(tianhe) {
            bean(TransactionOperations).executeWrite {
                def id = bean(Jobs).request('counting-lines', [lines: 2], 'a spec')
                bean(LineTable).add(id, 2, 'in the way')
                id
            }
        }

        expect:
        soon.eventually { assert job(tianhe, id).state() == State.FAILED }
        job(tianhe, id).problem().messageKey() == 'job.problem.broken'
        lines(tianhe, id) == 2

        when:
        database.sql().execute("delete from ${tianhe.schema()}.import_line where job = ? and line = 2".toString(), [id])
        CurrentTenant.call(tianhe) { bean(Jobs).resume(id) }

        then:
        soon.eventually { assert job(tianhe, id).state() == State.DONE }
        job(tianhe, id).problem() == null
        job(tianhe, id).report().get('from').longValue == 1
    }

    def "one that waits for something is run again and again, as often as it takes, and no wait counts as an attempt"() {
        when:
        def id = request(tianhe, lines: 2, putsOff: 10)

        then:
        soon.eventually { assert job(tianhe, id).state() == State.DONE }
        CountingLines.RUNS[id] == 11
        lines(tianhe, id) == 2
    }

    def "one that has put itself off is told that it is cancelled, and ends"() {
        given:
        def id = request(tianhe, lines: 2, putsOff: 1000)
        soon.eventually { assert CountingLines.RUNS[id] > 1 }

        when:
        CurrentTenant.run(tianhe) { bean(Jobs).cancel(id) }

        then:
        soon.eventually { assert job(tianhe, id).state() == State.CANCELLED }
        CountingLines.STOPPED.contains(id)
        lines(tianhe, id) == 0
    }

    def "one that is refused fails at once, and its reason is the refusal's"() {
        when:
        def id = request(tianhe, lines: 5, refusesAt: 2)

        then:
        soon.eventually { assert job(tianhe, id).state() == State.FAILED }
        job(tianhe, id).problem() == new JobProblem('job.counting.refused', ['2'])
        database.sql().firstRow('select run from platform.job where id = ?', [id]).run == 1
    }

    def "a run that was taken over can write no more"() {
        given:
        def id = request(tianhe, lines: 4, holdsAt: 2)
        soon.eventually { assert lines(tianhe, id) == 2 }

        when: 'another process takes the job over while the first hangs'
        database.sql().execute('update platform.job set run = run + 1 where id = ?', [id])
        database.sql().execute('update platform.job_checkpoint set run = run + 1 where job = ?', [id])
        open(id)

        then: 'the hanging run ends without a trace, and the job begins again when the lease has run out'
        soon.eventually { assert job(tianhe, id).state() == State.DONE }
        job(tianhe, id).report().get('from').longValue == 2
        lines(tianhe, id) == 4
    }

    def "a suspended tenant's job waits until the tenant is back"() {
        given:
        database.sql().execute("update platform.tenant set state = 'suspended' where code = ?", [yangdong.code()])
        def id = request(yangdong, lines: 1)

        when: 'a later one of another tenant has been done'
        def other = request(tianhe, lines: 1)
        soon.eventually { assert job(tianhe, other).state() == State.DONE }

        then:
        job(yangdong, id).state() == State.WAITING

        when:
        database.sql().execute("update platform.tenant set state = 'active' where code = ?", [yangdong.code()])

        then:
        soon.eventually { assert job(yangdong, id).state() == State.DONE }

        cleanup:
        database.sql().execute("update platform.tenant set state = 'active' where code = ?", [yangdong.code()])
    }

    def "a tenant with many jobs does not keep the others waiting"() {
        given: 'as many as there are workers, and more behind them'
        def held = (1..4).collect { request(tianhe, lines: 1, holdsAt: 1) }
        soon.eventually { assert held.every { job(tianhe, it).state() == State.RUNNING } }
        def behind = (1..4).collect { request(tianhe, lines: 1, holdsAt: 1) }

        when:
        def other = request(yangdong, lines: 1)
        open(held.first())

        then:
        soon.eventually { assert job(yangdong, other).state() == State.DONE }

        cleanup:
        (held + behind).each { open(it) }
        soon.eventually { assert (held + behind).every { job(tianhe, it).state() == State.DONE } }
    }

    def "the newest jobs come first, slice by slice"() {
        given:
        def ids = (1..5).collect { request(yangdong, lines: 0) }

        when:
        def first = CurrentTenant.call(yangdong) { bean(Jobs).list(null, 3) }
        def second = CurrentTenant.call(yangdong) { bean(Jobs).list(first.next(), 2) }

        then:
        (first.items() + second.items())*.id() == ids.reverse()
    }

    private UUID request(Map parameters, TenantId tenant) {
        CurrentTenant.call(tenant) { bean(Jobs).request('counting-lines', parameters, 'a spec') }
    }

    private Job job(TenantId tenant, UUID id) {
        CurrentTenant.call(tenant) { bean(Jobs).get(id) }
    }

    private long lines(TenantId tenant, UUID id) {
        database.sql().firstRow("select count(*) as lines from ${tenant.schema()}.import_line where job = ?".toString(), [id]).lines
    }

    private static void open(UUID id) {
        CountingLines.GATES.computeIfAbsent(id) { new java.util.concurrent.CountDownLatch(1) }.countDown()
    }

    private static Refusal refusal(Closure work) {
        try {
            work()
        } catch (Refusal refusal) {
            return refusal
        }
        throw new AssertionError('nothing was refused')
    }
}
