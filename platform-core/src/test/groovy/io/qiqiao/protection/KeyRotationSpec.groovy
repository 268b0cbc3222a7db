package io.qiqiao.protection

import io.micronaut.context.annotation.Requires
import io.qiqiao.job.Job.State
import io.qiqiao.job.Jobs
import io.qiqiao.protection.rotation.RotatingKeys
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import jakarta.inject.Singleton
import spock.util.concurrent.PollingConditions

import java.util.concurrent.CountDownLatch

class KeyRotationSpec extends PlatformSpec {

    def soon = new PollingConditions(timeout: 60, delay: 0.05)

    @Override
    Map<String, Object> configuration() {
        ['spec.rotation': true, 'qiqiao.protection.rotation-batch': 10, 'qiqiao.jobs.poll': 'PT0.05S', 'qiqiao.jobs.lease': 'PT1.5S',
         'qiqiao.jobs.back-off': 'PT0.1S', 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]
    }

    def "a rotation puts every row under a new key, of the tenant that asked for it only"() {
        given:
        fill(tianhe, 25)
        fill(yangdong, 3)
        def theirs = kept(yangdong)

        when:
        def id = rotate(tianhe)

        then:
        soon.eventually { assert job(tianhe, id).state() == State.DONE }
        def version = job(tianhe, id).report().get('version').intValue
        kept(tianhe).every { key, text -> text.startsWith("q1.aes.$version.") && revealed(tianhe, text) == key }
        kept(yangdong) == theirs
    }

    def "a rotation that was killed goes on in another process where it was, with the key it had made"() {
        given:
        fill(tianhe, 35)
        Rows.gate = new CountDownLatch(1)
        Rows.holdsAt = '20'
        def id = rotate(tianhe)
        soon.eventually { assert Rows.held }
        def halfway = kept(tianhe)*.value.collect { it.split(/\./)[2] as int }.toSet()

        when: 'another process takes it over while the first hangs'
        database.sql().execute("update platform.job set run = run + 1, claimed_until = now() where id = ?", [id])
        database.sql().execute('update platform.job_checkpoint set run = run + 1 where job = ?', [id])
        Rows.asked.clear()
        Rows.holdsAt = null
        Rows.gate.countDown()

        then:
        soon.eventually { assert job(tianhe, id).state() == State.DONE }
        halfway.size() == 2
        def version = halfway.max()
        kept(tianhe).every { key, text -> text.startsWith("q1.aes.$version.") && revealed(tianhe, text) == key }
        Rows.asked.findAll { it }.every { it >= '10' }
    }

    def "one that is cancelled ends between two batches, and all rows stay readable"() {
        given:
        fill(tianhe, 35)
        Rows.gate = new CountDownLatch(1)
        Rows.holdsAt = '20'
        def id = rotate(tianhe)
        soon.eventually { assert Rows.held }

        when:
        CurrentTenant.call(tianhe) { bean(Jobs).cancel(id) }
        Rows.gate.countDown()

        then: 'at the next batch, or none was left by then'
        soon.eventually { assert job(tianhe, id).over }
        kept(tianhe).every { key, text -> revealed(tianhe, text) == key }

        cleanup:
        Rows.holdsAt = null
    }

    private UUID rotate(TenantId tenant) {
        CurrentTenant.call(tenant) { bean(RotatingKeys).request('a spec') }
    }

    private job(TenantId tenant, UUID id) {
        CurrentTenant.call(tenant) { bean(Jobs).get(id) }
    }

    private void fill(TenantId tenant, int rows) {
        def of = [:] as TreeMap
        (10..<10 + rows).each { of[it as String] = bean(Protection).protect(KeyScope.of(tenant).with('spec'), it as String) }
        Rows.KEPT[tenant.code()] = of
        Rows.held = false
        Rows.asked.clear()
    }

    private static Map<String, String> kept(TenantId tenant) {
        new TreeMap(Rows.KEPT[tenant.code()])
    }

    private String revealed(TenantId tenant, String text) {
        bean(Protection).reveal(KeyScope.of(tenant).with('spec'), text)
    }

    /** Rows in memory, where a spec may hold a run. */
    @Singleton
    @Requires(property = 'spec.rotation')
    static class Rows implements ProtectedRows {

        static final Map<String, TreeMap<String, String>> KEPT = [:].asSynchronized()
        static final List<String> asked = [].asSynchronized()
        static volatile String holdsAt
        static volatile boolean held
        static volatile CountDownLatch gate
        private final Protection protection

        Rows(Protection protection) {
            this.protection = protection
        }

        @Override
        String name() { 'spec' }

        @Override
        boolean isIn(KeyScope scope) { scope.tenant() != null }

        @Override
        Optional<String> renew(KeyScope scope, String after, int size) {
            def of = KEPT[scope.owner()] ?: [:] as TreeMap
            asked << after
            def some = (after == null ? of : of.tailMap(after, false)).keySet().take(size)
            some.each { of[it] = protection.renew(scope.with('spec'), of[it]) }
            if (holdsAt != null && some.any { it >= holdsAt }) {
                held = true
                gate.await()
            }
            some.empty ? Optional.empty() : Optional.of(some.last())
        }
    }
}
