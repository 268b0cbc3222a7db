package io.qiqiao.audit.proof

import io.qiqiao.audit.Audit
import io.qiqiao.audit.AuditEvent
import io.qiqiao.audit.AuditSubject
import io.qiqiao.audit.seal.Anchor
import io.qiqiao.audit.seal.Chains
import io.qiqiao.audit.seal.Hash
import io.qiqiao.audit.seal.Seal
import io.qiqiao.audit.seal.Seal.SealedEntry
import io.qiqiao.audit.trail.CanonicalEntry
import io.qiqiao.audit.trail.ChainEntries
import io.qiqiao.audit.trail.EntryRow
import io.qiqiao.kernel.Ids
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.PlatformSpec
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.time.Instant

/**
 * Tampers with a real chain in every way at random, as a clumsy hand would (the entries only) and as whoever has the
 * whole database would (seals made anew over what was changed): -Dqiqiao.tamperings says how often.
 */
class TamperingSpec extends PlatformSpec {

    static final int TIMES = Integer.getInteger('qiqiao.tamperings', 300)
    static final int ENTRIES = 240
    static final int ANCHORED_SEALS = 10

    List<Seal> seals
    Map<UUID, EntryRow> rows
    Map<UUID, Hash> digests
    Random random

    @Override
    Map<String, Object> configuration() {
        ['qiqiao.audit.sealing.poll': 'PT0.1S', 'qiqiao.audit.sealing.batch': 20]
    }

    def "every tampering before the last anchor is found"() {
        given:
        def tenant = database.tenant('440112', '黄埔区', '440100')
        CurrentTenant.run(tenant) {
            ENTRIES.times { n ->
                bean(Audit).record(AuditEvent.of(['publication', 'decision', 'export'][n % 3]).about('product', "object-$n")
                        .by(new AuditSubject(new UUID(7, n % 5), 'officer', 'bureau', null)).with('n', n))
            }
        }
        new PollingConditions(timeout: 60).eventually { assert bean(Chains).listWaiting('440112').empty }
        def original = bean(Chains).listSeals('440112', 0, 1000)
        def entries = original.collectMany { bean(ChainEntries).list('440112', it.entries()*.id()) }.collectEntries { [it.id(), it] }
        def known = entries.collectEntries { id, row -> [id, digest(row)] }
        def anchors = original.take(ANCHORED_SEALS).collect { new Anchor(Instant.EPOCH, '440112', it.number(), it.head().toString()) }[-1..-1]
        def missed = []
        def kinds = [:].withDefault { 0 }

        expect:
        original.size() >= ANCHORED_SEALS
        faults(original, known, anchors).empty

        when:
        TIMES.times { n ->
            random = new Random(new SplittableRandom(n).nextLong())
            seals = new ArrayList(original)
            rows = new HashMap(entries)
            digests = new HashMap(known)
            def kind = tamper()
            def faults = faults(seals, digests, anchors)
            faults.each { kinds["$kind: ${it.fault()}".toString()]++ }
            if (faults.empty) {
                missed << "$n $kind"
            }
        }
        println "tamperings: $TIMES, missed: ${missed.size()}, found as: $kinds"

        then:
        missed == []
    }

    private String tamper() {
        def thorough = random.nextBoolean()
        def (kind, work) = [['change', this.&change], ['delete', this.&delete], ['insert', this.&insert],
                            ['reorder', this.&reorder], ['cut', this.&cut]][random.nextInt(5)]
        work(thorough)
        thorough ? "$kind, sealed anew" : kind
    }

    private void change(boolean thorough) {
        def (int seal, int at) = place()
        def id = seals[seal].entries()[at].id()
        rows[id] = changed(rows[id])
        digests[id] = digest(rows[id])
        if (thorough) {
            reseal(seal, seals[seal].entries().collect { it.id() == id ? new SealedEntry(id, digests[id]) : it })
        }
    }

    /** Never as it was: what has no account anyway is not changed by taking it away. */
    private EntryRow changed(EntryRow row) {
        def other = perhapsChanged(row)
        other == row ? changed(row) : other
    }

    private EntryRow perhapsChanged(EntryRow row) {
        def junk = 'x' + random.nextInt(1_000_000)
        [{ row.withAction(junk) }, { row.withOutcome('failed') }, { row.withAccount(null) }, { row.withRole(junk) },
         { row.withHappenedAt(row.happenedAt().plusNanos(1000L * (1 + random.nextInt(1_000_000)))) },
         { row.withObjectId(junk) }, { row.withObjectKind(null) }, { row.withAddress(junk) }, { row.withRequest(junk) },
         { row.withManner(junk) }, { row.withPartyKind(junk) }, { row.withPartyId(junk) }, { row.withDetails("{\"n\":\"$junk\"}".toString()) },
         { row.withDetails('{}') }][random.nextInt(14)]()
    }

    private void delete(boolean thorough) {
        def (int seal, int at) = place()
        def id = seals[seal].entries()[at].id()
        rows.remove(id)
        digests.remove(id)
        if (thorough) {
            reseal(seal, seals[seal].entries().findAll { it.id() != id })
        }
    }

    private void insert(boolean thorough) {
        def (int seal, int at) = place()
        def id = random.nextBoolean() ? Ids.next() : UUID.randomUUID()
        rows[id] = changed(rows[seals[seal].entries()[at].id()]).withId(id)
        digests[id] = digest(rows[id])
        if (thorough) {
            def with = new ArrayList(seals[seal].entries())
            with.add(at, new SealedEntry(id, digests[id]))
            reseal(seal, with)
        }
    }

    private void reorder(boolean thorough) {
        def (int seal, int at) = place()
        def (int other, int there) = place()
        while (other == seal && there == at) {
            (other, there) = place()
        }
        def one = seals[seal].entries()[at].id()
        def two = seals[other].entries()[there].id()
        if (thorough) {
            def exchanged = { Seal of -> of.entries().collect { new SealedEntry(it.id() == one ? two : it.id() == two ? one : it.id(),
                    it.id() == one ? digests[two] : it.id() == two ? digests[one] : it.digest()) } }
            def (first, second) = [exchanged(seals[seal]), exchanged(seals[other])]
            reseal(seal, first)
            reseal(other, second)
        } else {
            digests.putAll([(one): digests[two], (two): digests[one]])
        }
    }

    private void cut(boolean thorough) {
        def (int seal, int at) = place()
        def kept = seals[seal].entries().take(at)
        def gone = seals[seal].entries().drop(at) + seals.drop(seal + 1).collectMany { it.entries() }
        gone.each { rows.remove(it.id()); digests.remove(it.id()) }
        if (thorough) {
            def before = seals[seal]
            seals = seals.take(seal)
            seals << again(before, kept)
        }
    }

    /** Somewhere before the last anchor. */
    private List<Integer> place() {
        def seal = random.nextInt(ANCHORED_SEALS)
        [seal, random.nextInt(seals[seal].entries().size())]
    }

    private void reseal(int from, List<SealedEntry> contents) {
        seals[from] = again(seals[from], contents)
        (from + 1..<seals.size()).each { seals[it] = again(seals[it], seals[it].entries()) }
    }

    private Seal again(Seal seal, List<SealedEntry> contents) {
        seal.number() == 1 ? Seal.first(seal.chain(), seal.sealedAt(), contents)
                : Seal.after(seals[seal.number() - 2 as int], seal.sealedAt(), contents)
    }

    private List faults(List<Seal> chain, Map<UUID, Hash> present, List<Anchor> anchors) {
        def check = new ChainCheck('440112', anchors, Duration.ofHours(1))
        def found = present.collectEntries { id, digest -> [id, new ChainCheck.Found(digest, Instant.now())] }
        chain.each { check.next(it, found) }
        check.present(present.keySet() as List, [] as Set)
        check.end(0).findings()
    }

    private Hash digest(EntryRow row) {
        Hash.of(bean(CanonicalEntry).digest(row))
    }
}
