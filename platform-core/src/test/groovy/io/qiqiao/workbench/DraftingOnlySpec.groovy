package io.qiqiao.workbench

import groovy.json.JsonOutput
import io.qiqiao.identity.Role
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingState
import spock.util.concurrent.PollingConditions

/** Who may draft policies and not publish them changes nothing that others see, on whatever way. */
class DraftingOnlySpec extends WorkbenchSpec {

    static final POLICY = [issuer: '工业和信息化局', documentNumber: '〔2026〕7号', date: '2026-03-01', text: '第一条 补助对象。']

    def "#role changes a draft, and of what is published nothing: #standing"() {
        given:
        def record = policy(standing)
        def who = bearer(somebody(tianhe, role).token)

        when:
        def answer = send('PUT', hostOf(tianhe), "/api/policies/${record.id()}", who, [title: '改了', version: record.version()] + POLICY)

        then:
        answer.status == status
        (now(record).title() == '改了') == (status == 200)

        where:
        role              | standing               || status
        Role.OFFICER      | ListingState.DRAFT     || 200
        Role.OFFICER      | ListingState.PUBLISHED || 200
        Role.HEAD_STATION | ListingState.DRAFT     || 200
        Role.HEAD_STATION | ListingState.PUBLISHED || 403
        Role.CENTRE       | ListingState.DRAFT     || 200
        Role.CENTRE       | ListingState.PUBLISHED || 403
    }

    def "a line of #role's import that says #said is #outcome"() {
        given:
        def before = policy(standing)
        def who = bearer(somebody(tianhe, role).token)
        def line = JsonOutput.toJson([externalId: before.externalId(), title: '导入改了'] + POLICY + said)

        when:
        def begun = send('POST', hostOf(tianhe), '/api/imports?kind=policy', who + ['Content-Type': 'application/x-ndjson'], line)

        then:
        begun.status == 202
        new PollingConditions(timeout: 60, delay: 0.1).eventually {
            assert send('GET', hostOf(tianhe), "/api/imports/${begun.json.id}", who).json.state == 'done'
        }
        send('GET', hostOf(tianhe), "/api/imports/${begun.json.id}/lines", who).json.items*.outcome == [outcome]
        now(before).standing() == after

        where:
        role              | standing               | said                                       || outcome    | after
        Role.OFFICER      | ListingState.DRAFT     | [visibility: 'public']                     || 'accepted' | ListingState.PUBLISHED
        Role.HEAD_STATION | ListingState.DRAFT     | [visibility: 'public']                     || 'refused'  | ListingState.DRAFT
        Role.HEAD_STATION | ListingState.DRAFT     | [state: 'published', visibility: 'public'] || 'refused'  | ListingState.DRAFT
        Role.HEAD_STATION | ListingState.DRAFT     | [:]                                        || 'accepted' | ListingState.DRAFT
        Role.CENTRE       | ListingState.PUBLISHED | [state: 'withdrawn']                       || 'refused'  | ListingState.PUBLISHED
        Role.CENTRE       | ListingState.PUBLISHED | [visibility: 'private']                    || 'refused'  | ListingState.PUBLISHED
    }

    def "the desk of #role offers to edit what it may change"() {
        given:
        def draft = policy(ListingState.DRAFT)
        def published = policy(ListingState.PUBLISHED)
        def desk = visit(somebody(tianhe, role), "/work/policies?q=${URLEncoder.encode(draft.title(), 'UTF-8')}").body
        def other = visit(somebody(tianhe, role), "/work/policies?q=${URLEncoder.encode(published.title(), 'UTF-8')}").body

        expect:
        button(desk, draft)
        button(other, published) == may

        where:
        role              || may
        Role.OFFICER      || true
        Role.HEAD_STATION || false
    }

    private static boolean button(String desk, Listing record) {
        (desk =~ /<a class="button[^"]*" href="\/work\/policies\/${record.id()}"/).find()
    }

    private Listing policy(ListingState standing) {
        def title = "细则${UUID.randomUUID()}".toString()
        def record = keep('policy', [title: title] + POLICY)
        database.sql().withCloseable { it.executeUpdate("update t_${tianhe.code()}.listing set external_id = ? where id = ?".toString(), [title, record.id()]) }
        record = now(record)
        standing == ListingState.PUBLISHED ? publish(record) : record
    }
}
