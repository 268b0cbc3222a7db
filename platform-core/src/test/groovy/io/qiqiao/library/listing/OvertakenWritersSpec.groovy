package io.qiqiao.library.listing

import io.qiqiao.identity.PartyRef
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.PlatformSpec

import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors

/** Several people who save the same record at the same moment. */
class OvertakenWritersSpec extends PlatformSpec {

    static final OFFICER = new Editor('officer', PartyRef.BUREAU)

    def "of those who save what they have read at the same moment one is kept, and the others are told"() {
        given:
        def kind = bean(PolicyKind)
        def policy = CurrentTenant.call(tianhe) { bean(KeepingListings).create(kind, draft('从前'), OFFICER).listing() }
        def threads = Executors.newFixedThreadPool(4)
        def together = new CyclicBarrier(4)

        when:
        def told = threads.invokeAll((1..4).collect { n ->
            { ->
                together.await()
                try {
                    CurrentTenant.call(tianhe) { bean(KeepingListings).change(kind, policy.id(), policy.version(), draft("如今 $n"), OFFICER) }
                    'kept'
                } catch (Refusal refused) {
                    refused.code().code()
                }
            } as Callable<String>
        })*.get()

        then:
        told.sort() == ['kept', 'stale-version', 'stale-version', 'stale-version']
        CurrentTenant.call(tianhe) { bean(Listings).get(kind, policy.id()).version() } == policy.version() + 1

        cleanup:
        threads.shutdown()
    }

    private static Draft draft(String title) {
        Draft.of([title: title.toString(), text: '正文'], Visibility.PUBLIC)
    }
}
