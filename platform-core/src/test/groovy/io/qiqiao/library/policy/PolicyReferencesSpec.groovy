package io.qiqiao.library.policy

import io.qiqiao.identity.PartyRef
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Kept
import io.qiqiao.library.listing.ListingState
import io.qiqiao.library.listing.Listings
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.PlatformSpec

import java.time.LocalDate

class PolicyReferencesSpec extends PlatformSpec {

    def kind = bean(PolicyKind)

    def "what a policy refers to is found by #how"() {
        given:
        def whole = put(tianhe, [title: "梯度培育办法 $how"], "whole-$how").listing()
        def sent = [title: whole.title(), externalId: whole.externalId(), id: whole.id().toString()][how]

        when:
        def read = put(tianhe, [title: "解读 $how", type: 'interpretation', belongsTo: [sent]], "read-$how")

        then:
        policy(tianhe, read).belongsTo()*.id() == [whole.id().toString()]
        policy(tianhe, read).belongsTo()*.title() == [whole.title()]
        read.remarks() == []

        where:
        how << ['title', 'externalId', 'id']
    }

    def "a text that another tenant shares is referred to by its id; one that it keeps to itself is not there"() {
        given:
        def shared = put(yangdong, [title: '共享的办法'], 'shared-text', Visibility.PUBLIC).listing()
        def kept = put(yangdong, [title: '内部的办法'], 'kept-text', Visibility.PRIVATE).listing()

        when:
        def local = put(tianhe, [title: '实施细则', higherTexts: [shared.id().toString(), '某部门的通知']], 'local-text')

        then:
        policy(tianhe, local).higherTexts().collect { [it.id(), it.title()] } == [[shared.id().toString(), '共享的办法'], [null, '某部门的通知']]
        local.remarks()*.messageKey() == ['layout.record-not-on-file']

        when:
        put(tianhe, [title: '另一细则', higherTexts: [kept.id().toString()]], 'other-text')

        then:
        def refused = thrown(Refusal)
        refused.problems().collect { [it.field(), it.messageKey()] } == [['higherTexts', 'layout.no-such-record']]
    }

    def "what does not fit together is refused at #field"() {
        when:
        put(tianhe, [title: '不合的政策'] + sent, 'does-not-fit')

        then:
        def refused = thrown(Refusal)
        refused.problems().collect { [it.field(), it.messageKey()] } == [[field, problem]]

        where:
        sent                                                                                            || field              | problem
        [type: 'policy', belongsTo: ['某办法']]                                                          || 'belongsTo'        | 'policy.belongs-to-nothing'
        [rounds: [[name: '一', period: '2026-01-01 至 2026-02-01']], applicationTo: '2026-03-01']         || 'rounds'           | 'policy.rounds-and-window'
        [rounds: [[name: '一', period: '2026-03-01 至 2026-02-01']]]                                      || 'rounds.0.period.to' | 'layout.ends-before-it-begins'
        [rounds: [[name: '一']]]                                                                         || 'rounds.0.period'  | 'layout.missing'
        [effectiveFrom: '2026-02-01', expires: '2026-01-01']                                            || 'expires'          | 'policy.ends-before-it-begins'
    }

    def "on #day one applies in the window to #end"() {
        given:
        def rounds = [[name: '二', period: '2026-06-01 至 2026-06-30'], [name: '一', period: '2026-03-01 至 2026-03-31']]
        def policy = policy(tianhe, put(tianhe, [title: '分批办法', rounds: rounds], 'rounds'))

        expect:
        policy.findWindow(LocalDate.parse(day)).get().to() == LocalDate.parse(end)

        where:
        day          || end
        '2026-01-01' || '2026-03-31'
        '2026-03-31' || '2026-03-31'
        '2026-04-01' || '2026-06-30'
        '2026-07-01' || '2026-06-30'
    }

    private Policy policy(tenant, Kept kept) {
        CurrentTenant.call(tenant) { bean(Listings).content(kind, kept.listing()) }
    }

    private Kept put(tenant, Map fields, String externalId, Visibility visibility = Visibility.PUBLIC) {
        CurrentTenant.call(tenant) {
            bean(KeepingListings).put(kind, new Draft([text: '第一条'] + fields, visibility, externalId), ListingState.PUBLISHED, new Editor('officer', PartyRef.BUREAU))
        }
    }
}
