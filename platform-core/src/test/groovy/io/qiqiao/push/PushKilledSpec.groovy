package io.qiqiao.push

import io.qiqiao.testkit.SeparateProcess
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.job.Job
import io.qiqiao.library.enterprise.EnterpriseKind
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.KeepingListings

/** {@code -Dqiqiao.kills=30} for the long run. */
class PushKilledSpec extends PushingSpec {

    static final int KILLS = Integer.getInteger('qiqiao.kills', 2)
    static final int COUNT = 3000

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.jobs.enabled': false, 'qiqiao.exchange.enabled': false, 'qiqiao.push.enabled': false]
    }

    def "a run whose process is killed again and again ends with exactly one item for each who qualifies"() {
        given:
        clean()
        def random = new Random(20261128)
        def all = belowTheCity.collectEntries { [it, enterprises(it, COUNT)] }
        def policy = published(city, [eligibility: staffBelow(COUNT.intdiv(2))])
        Map<Object, UUID> late = [:]
        int struck = 0

        when:
        KILLS.times { round ->
            def process = SeparateProcess.of(PushProcess, database.url).awaitReady()
            def (from, to) = [delivered(), delivered() + random.nextInt(600)]
            soon.eventually { assert delivered() > to || over(policy) }
            belowTheCity.each { tenant ->
                late[[tenant, round]] = CurrentTenant.call(tenant) {
                    bean(KeepingListings).create(bean(EnterpriseKind), Draft.of([title: "新办企业", staff: 1], null), OFFICER).listing().id()
                }
            }
            sleep(random.nextInt(200))
            process.kill()
            struck += over(policy) ? 0 : 1
        }

        then: 'the kills struck a run on its way'
        struck > 0
        println "killed $KILLS times, $struck of them while the run went on, ${delivered()} delivered by then"

        when: 'a last process does what is left'
        def last = SeparateProcess.of(PushProcess, database.url).awaitReady()
        soon.within(180) { assert over(policy) }
        quiet()

        then:
        belowTheCity.every { tenant ->
            def expected = (all[tenant][0..<COUNT.intdiv(2)] + late.findAll { it.key[0] == tenant }*.value).toSorted()
            reached(tenant, policy).toSorted() == expected && inboxed(tenant, policy).toSorted() == expected
        }

        cleanup:
        last?.close()
    }

    private long delivered() {
        belowTheCity.sum { rows(it, 'select count(*) as n from $push_delivery')[0].n } as long
    }

    private boolean over(policy) {
        job(city, policy).state() == Job.State.DONE
    }
}
