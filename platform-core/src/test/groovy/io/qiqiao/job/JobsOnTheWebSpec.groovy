package io.qiqiao.job

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.util.concurrent.PollingConditions

class JobsOnTheWebSpec extends WebSpec {

    def soon = new PollingConditions(timeout: 60, delay: 0.1)

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.jobs': true, 'qiqiao.jobs.poll': 'PT0.05S']
    }

    def "an officer follows a job of the tenant, cancels it, and lets it go on"() {
        given:
        person('jobs-officer', tianhe)
        def caller = bearer(token('jobs-officer', hostOf(tianhe)))
        def id = request(tianhe, [lines: 100_000, pause: 5])

        expect: 'it is seen to get on'
        soon.eventually { assert get(tianhe, "/api/jobs/$id", caller).json.done > 0 }
        get(tianhe, '/api/jobs', caller).json.items*.id.contains(id.toString())

        when:
        def cancelled = send('POST', hostOf(tianhe), "/api/jobs/$id/cancellation".toString(), caller)

        then:
        cancelled.status == 200
        soon.eventually { assert get(tianhe, "/api/jobs/$id", caller).json.state == 'cancelled' }

        when: 'cancelled jobs may go on'
        def resumed = send('POST', hostOf(tianhe), "/api/jobs/$id/resumption".toString(), caller)

        then:
        resumed.status == 200
        soon.eventually { assert get(tianhe, "/api/jobs/$id", caller).json.state == 'running' }

        cleanup:
        send('POST', hostOf(tianhe), "/api/jobs/$id/cancellation".toString(), caller)
    }

    def "#who sees nothing of it"() {
        given:
        def id = request(tianhe, [lines: 0])
        person(login, host(this), role, party)
        def caller = bearer(token(login, hostOf(host(this))))

        expect:
        get(host(this), "/api/jobs/$id", caller).status == status
        get(host(this), "/jobs/$id", caller + [Accept: 'text/html']).status == status
        send('POST', hostOf(host(this)), "/api/jobs/$id/cancellation".toString(), caller).status == status

        where:
        who                                   | login              | host            | role             | party                               || status
        'an officer of another tenant'        | 'jobs-elsewhere'   | { it.yangdong } | Role.OFFICER     | PartyRef.BUREAU                     || 404
        'an institution that did not ask'     | 'jobs-institution' | { it.tianhe }   | Role.INSTITUTION | new PartyRef('institution', 'i-1')  || 404
        'an enterprise, which has no jobs'    | 'jobs-enterprise'  | { it.tianhe }   | Role.ENTERPRISE  | new PartyRef('enterprise', 'e-1')   || 403
    }

    def "the page of a job renews itself while it runs, and says why it failed"() {
        given:
        person('jobs-officer', tianhe)
        def caller = bearer(token('jobs-officer', hostOf(tianhe))) + [Accept: 'text/html']
        def running = request(tianhe, [lines: 1, holdsAt: 1])
        def refused = request(tianhe, [lines: 1, refusesAt: 1])
        soon.eventually { assert job(tianhe, running).done() == 1 && job(tianhe, refused).state() == Job.State.FAILED }

        expect:
        get(tianhe, "/jobs/$running", caller).body.contains("hx-get=\"/jobs/$running/progress\"")
        get(tianhe, "/jobs/$running/progress", caller).body.contains('进行中')
        !get(tianhe, "/jobs/$running/progress", caller).body.contains('<html')
        get(tianhe, '/jobs', caller).body.contains("/jobs/$running")
        !get(tianhe, "/jobs/$refused", caller).body.contains("hx-get=\"/jobs/$refused")
        get(tianhe, "/jobs/$refused", caller).body.contains("/jobs/$refused/resumption")
        get(tianhe, "/jobs/$refused", caller).body.contains('失败')

        cleanup:
        CountingLines.GATES.computeIfAbsent(running) { new java.util.concurrent.CountDownLatch(1) }.countDown()
    }

    private Answer get(TenantId tenant, CharSequence path, Map headers) {
        send('GET', hostOf(tenant), path.toString(), headers)
    }

    private UUID request(TenantId tenant, Map parameters) {
        CurrentTenant.call(tenant) { bean(Jobs).request('counting-lines', parameters, 'a spec') }
    }

    private Job job(TenantId tenant, UUID id) {
        CurrentTenant.call(tenant) { bean(Jobs).get(id) }
    }
}
