package io.qiqiao.exchange

import io.micronaut.transaction.TransactionOperations
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.util.concurrent.PollingConditions

class ExchangeSpec extends PlatformSpec {

    def soon = new PollingConditions(timeout: 60, delay: 0.05)

    @Override
    Map<String, Object> configuration() {
        ['spec.exchange': true, 'qiqiao.exchange.poll': 'PT0.05S', 'qiqiao.exchange.back-off': 'PT0.1S', 'qiqiao.exchange.suspended-retry': 'PT0.1S']
    }

    def "an envelope is applied at the receiver, and both sides see it and its answer"() {
        when:
        def id = send(tianhe, yangdong, [number: 7])

        then:
        soon.eventually { assert sent(tianhe, id).state() == EnvelopeState.APPLIED }
        with(sent(tianhe, id)) {
            receiver() == yangdong
            topic() == 'spec.tally'
            body().get('number').intValue == 7
            answer().get('seen').intValue == 7
            refusal() == null
        }
        with(received(yangdong, id)) {
            sender() == tianhe
            state() == EnvelopeState.APPLIED
            body().get('number').intValue == 7
            answer().get('seen').intValue == 7
            sentAt() == sent(tianhe, id).sentAt()
            settledAt() == sent(tianhe, id).settledAt()
        }
        lines(yangdong, id, Tallying.APPLIED) == 1
        lines(tianhe, id, Tallying.SETTLED) == 1
        waiting(id) == 0
    }

    def "what a transaction sent that rolls back never goes out"() {
        given:
        UUID id = null

        when:
        CurrentTenant.run(tianhe) {
            bean(TransactionOperations).executeWrite { status ->
                id = bean(Exchange).send(yangdong, 'spec.tally', [number: 1])
                status.setRollbackOnly()
            }
        }

        then:
        waiting(id) == 0
        refusal { sent(tianhe, id) }.code() == ErrorCode.NOT_FOUND
    }

    def "neither side sees the other's own list, and a third sees nothing"() {
        given:
        def id = send(tianhe, yangdong, [number: 1])
        soon.eventually { assert sent(tianhe, id).state() == EnvelopeState.APPLIED }

        expect:
        refusal { sent(yangdong, id) }.code() == ErrorCode.NOT_FOUND
        refusal { received(tianhe, id) }.code() == ErrorCode.NOT_FOUND
        CurrentTenant.call(tianhe) { bean(Exchange).listSent(null, 1) }.items()*.id() == [id]
        CurrentTenant.call(yangdong) { bean(Exchange).listReceived(null, 1) }.items()*.id() == [id]
        refusal { sent(TenantId.of('440100'), id) }.code() == ErrorCode.NOT_FOUND
        refusal { received(TenantId.of('440100'), id) }.code() == ErrorCode.NOT_FOUND
    }

    def "what #what is refused with its reason on both sides, and carried once"() {
        given:
        database.sql().execute('update platform.tenant set state = ? where code = ?', [state, yangdong.code()])

        when:
        def id = CurrentTenant.call(tianhe) { bean(Exchange).send(yangdong, topic, body) }

        then:
        soon.eventually { assert sent(tianhe, id).state() == EnvelopeState.REFUSED }
        sent(tianhe, id).refusal() == new ReceiverRefusal(code.code(), key, [argument])
        sent(tianhe, id).answer() == null
        waiting(id) == 0
        received(yangdong, id).state() == EnvelopeState.REFUSED
        received(yangdong, id).refusal() == sent(tianhe, id).refusal()

        and: 'nothing the handler did is left'
        lines(yangdong, id, Tallying.APPLIED) == 0

        cleanup:
        database.sql().execute("update platform.tenant set state = 'active' where code = ?", [yangdong.code()])

        where:
        what                              | state       | topic        | body                    || code                       | key                           | argument
        'the receiver will not have'      | 'active'    | 'spec.tally' | [refuse: 'no']          || ErrorCode.WRONG_STATE      | 'spec.refused'                | 'no'
        'the receiver does not know'      | 'active'    | 'spec.alien' | [number: 1]             || ErrorCode.NOT_FOUND        | 'exchange.unknown-topic'      | 'spec.alien'
        'the receiver cannot read'        | 'active'    | 'spec.tally' | ['a', 'list']           || ErrorCode.MALFORMED        | 'exchange.unreadable'         | 'spec.tally'
        'goes to a suspended tenant'      | 'suspended' | 'spec.tally' | [number: 1]             || ErrorCode.TENANT_SUSPENDED | 'exchange.receiver-suspended' | '441704'
    }

    def "news for a suspended tenant wait until it is back, in their order, and count no attempts"() {
        given:
        def subject = UUID.randomUUID()
        database.sql().execute("update platform.tenant set state = 'suspended' where code = ?", [yangdong.code()])

        when:
        def ids = CurrentTenant.call(tianhe) {
            (1..3).collect { bean(Exchange).sendAbout(subject, yangdong, TallyingNews.TOPIC, [number: it]) }
        }

        then:
        soon.eventually { assert problem(ids.first())?.contains('441704 is suspended') }
        ids.every { sent(tianhe, it).state() == EnvelopeState.POSTED && sent(tianhe, it).attempts() == 0 }

        when:
        database.sql().execute("update platform.tenant set state = 'active' where code = ?", [yangdong.code()])

        then:
        soon.eventually { assert ids.every { sent(tianhe, it).state() == EnvelopeState.APPLIED } }
        CurrentTenant.call(yangdong) { bean(Exchange).listReceivedAbout(subject) }.sort(false) { it.settledAt() }*.id() == ids
        ids.every { lines(yangdong, it, Tallying.APPLIED) == 1 }

        cleanup:
        database.sql().execute("update platform.tenant set state = 'active' where code = ?", [yangdong.code()])
    }

    def "what goes to a tenant that does not exist is refused on the sender's side"() {
        when:
        def id = send(tianhe, TenantId.of('659001'), [number: 1])

        then:
        soon.eventually { assert sent(tianhe, id).state() == EnvelopeState.REFUSED }
        sent(tianhe, id).refusal().code() == ErrorCode.TENANT_UNKNOWN.code()
    }

    def "what breaks is tried again and again, keeps no other waiting, and arrives when it can"() {
        given:
        Tallying.broken = true
        def fragile = send(tianhe, yangdong, [number: 1, fragile: true])

        expect: 'it goes back, and the attempts are seen'
        soon.eventually { assert sent(tianhe, fragile).attempts() >= 2 }

        when:
        def sound = send(tianhe, yangdong, [number: 2])

        then:
        soon.eventually { assert sent(tianhe, sound).state() == EnvelopeState.APPLIED }
        sent(tianhe, fragile).state() == EnvelopeState.POSTED
        lines(yangdong, fragile, Tallying.APPLIED) == 0

        when:
        Tallying.broken = false

        then:
        soon.eventually { assert sent(tianhe, fragile).state() == EnvelopeState.APPLIED }
        lines(yangdong, fragile, Tallying.APPLIED) == 1

        cleanup:
        Tallying.broken = false
    }

    def "envelopes about one subject arrive in their order, even when the first is held up"() {
        given:
        def subject = UUID.randomUUID()
        Tallying.broken = true

        when:
        def ids = CurrentTenant.call(tianhe) {
            (1..5).collect { bean(Exchange).sendAbout(subject, yangdong, 'spec.tally', [number: it, fragile: it == 1]) }
        }
        soon.eventually { assert sent(tianhe, ids.first()).attempts() >= 2 }

        then:
        ids.every { sent(tianhe, it).state() == EnvelopeState.POSTED }

        when:
        Tallying.broken = false
        soon.eventually { assert sent(tianhe, ids.last()).state() == EnvelopeState.APPLIED }

        then:
        CurrentTenant.call(yangdong) { bean(Exchange).listReceivedAbout(subject) }.sort(false) { it.settledAt() }*.id() == ids
        CurrentTenant.call(tianhe) { bean(Exchange).listSentAbout(subject) }*.id() == ids

        cleanup:
        Tallying.broken = false
    }

    def "an envelope that arrives once more, #when, is applied once and answered the same"() {
        given:
        def id = send(tianhe, yangdong, [number: 8])
        soon.eventually { assert sent(tianhe, id).state() == EnvelopeState.APPLIED && waiting(id) == 0 }
        def before = received(yangdong, id)

        when: 'its courier died before it could finish'
        if (unsettled) {
            database.sql().execute("update ${tianhe.schema()}.envelope_sent set state = 'posted', answer = null where id = ?".toString(), [id])
        }
        database.sql().execute('insert into platform.exchange_post (id, sender, receiver) values (?, ?, ?)',
                [id, tianhe.code(), yangdong.code()])
        soon.eventually { assert waiting(id) == 0 }

        then:
        lines(yangdong, id, Tallying.APPLIED) == 1
        lines(tianhe, id, Tallying.SETTLED) == (unsettled ? 2 : 1)
        received(yangdong, id) == before
        sent(tianhe, id).answer() == before.answer()

        where:
        when                             | unsettled
        'applied and not settled'        | true
        'settled and its pointer left'   | false
    }

    def "a tenant may write to itself"() {
        when:
        def id = send(tianhe, tianhe, [number: 3])

        then:
        soon.eventually { assert sent(tianhe, id).state() == EnvelopeState.APPLIED }
        received(tianhe, id).sender() == tianhe
    }

    def "nobody posts in another's name: the database refuses it"() {
        when:
        new groovy.sql.Sql(database.as('qiqiao_app').connection).withCloseable {
            it.execute("set role ${tianhe.schema()}".toString())
            it.execute('insert into platform.exchange_post (id, sender, receiver) values (?, ?, ?)',
                    [UUID.randomUUID(), yangdong.code(), tianhe.code()])
        }

        then:
        def refused = thrown(java.sql.SQLException)
        refused.message.contains('row-level security')
    }

    private UUID send(TenantId from, TenantId to, Map body) {
        CurrentTenant.call(from) { bean(Exchange).send(to, 'spec.tally', body) }
    }

    private SentEnvelope sent(TenantId tenant, UUID id) {
        CurrentTenant.call(tenant) { bean(Exchange).getSent(id) }
    }

    private ReceivedEnvelope received(TenantId tenant, UUID id) {
        CurrentTenant.call(tenant) { bean(Exchange).getReceived(id) }
    }

    private long lines(TenantId tenant, UUID envelope, int what) {
        database.sql().firstRow("select count(*) as lines from ${tenant.schema()}.import_line where text = ? and line = ?".toString(),
                [envelope.toString(), what]).lines
    }

    private long waiting(UUID id) {
        database.sql().firstRow('select count(*) as posts from platform.exchange_post where id = ?', [id]).posts
    }

    private static Refusal refusal(Closure work) {
        try {
            work()
        } catch (Refusal refusal) {
            return refusal
        }
        throw new AssertionError('nothing was refused')
    }

    private String problem(UUID id) {
        database.sql().firstRow('select problem from platform.exchange_post where id = ?', [id])?.problem
    }
}
