package io.qiqiao.exchange

import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.testkit.SeparateProcess
import spock.util.concurrent.PollingConditions

/** {@code -Dqiqiao.kills=50} for the long run. */
class CourierKilledSpec extends PlatformSpec {

    static final int KILLS = Integer.getInteger('qiqiao.kills', 2)
    static final int BACKLOG = 150

    def soon = new PollingConditions(timeout: 60, delay: 0.02)

    @Override
    Map<String, Object> configuration() {
        ['spec.exchange': true, 'qiqiao.exchange.enabled': false]
    }

    def "records crossing two tenants while the courier is killed again and again are applied exactly once and seen on both sides"() {
        given:
        def random = new Random(20261121)
        Map<UUID, TenantId> senders = [:]
        int interrupted = 0

        when:
        KILLS.times {
            while (waiting(senders.keySet()).size() < BACKLOG) {
                def (from, to) = random.nextBoolean() ? [tianhe, yangdong] : [yangdong, tianhe]
                senders[CurrentTenant.call(from) { bean(Exchange).send(to, 'spec.tally', [number: senders.size(), pause: 15]) }] = from
            }
            def courier = SeparateProcess.of(CourierProcess, database.url).awaitReady()
            soon.eventually { assert halfway() > 0 }
            sleep(random.nextInt(1000))
            courier.kill()
            interrupted += halfway()
        }

        then: 'the kills struck envelopes on their way'
        interrupted > 0
        println "killed $KILLS times, ${senders.size()} envelopes, $interrupted of them caught on their way"

        when: 'a last courier carries what is left'
        def last = SeparateProcess.of(CourierProcess, database.url).awaitReady()
        soon.within(180) { assert waiting(senders.keySet()).isEmpty() }

        then:
        senders.every { id, from -> seenOnBothSides(id, from) }
        senders.findAll { id, from -> lines(other(from), Tallying.APPLIED, id) != 1 }.isEmpty()
        senders.findAll { id, from -> lines(from, Tallying.SETTLED, id) != 1 }.isEmpty()

        cleanup:
        last?.close()
    }

    private boolean seenOnBothSides(UUID id, TenantId from) {
        def to = other(from)
        def sent = CurrentTenant.call(from) { bean(Exchange).getSent(id) }
        def received = CurrentTenant.call(to) { bean(Exchange).getReceived(id) }
        sent.state() == EnvelopeState.APPLIED && received.state() == EnvelopeState.APPLIED &&
                sent.answer() == received.answer() && sent.body() == received.body() && received.sender() == from
    }

    /** Of these envelopes alone: other specs leave some to tenants that are suspended. */
    private List<Map> waiting(Set<UUID> envelopes) {
        database.sql().rows("select id, attempts, due_at, claimed_until, problem from platform.exchange_post where id = any(string_to_array(?, ',')::uuid[])",
                [envelopes.join(',')])
    }

    /** Claimed when the courier died: taken up and not finished. */
    private long halfway() {
        database.sql().firstRow('select count(*) as posts from platform.exchange_post where claimed_until > clock_timestamp()').posts
    }

    private long lines(TenantId tenant, int what, UUID envelope) {
        database.sql().firstRow("select count(*) as lines from ${tenant.schema()}.import_line where text = ? and line = ?".toString(),
                [envelope.toString(), what]).lines
    }

    private TenantId other(TenantId tenant) {
        tenant == tianhe ? yangdong : tianhe
    }
}
