package io.qiqiao.library.demand

import groovy.json.JsonSlurper
import io.qiqiao.identity.PartyRef
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.ListingState
import io.qiqiao.library.listing.Listings
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.PlatformSpec

class SharingADemandSpec extends PlatformSpec {

    def "a demand shared as #visibility does not tell others whose it is; its tenant knows"() {
        given:
        def kind = bean(DemandKind)
        def draft = new Draft([title: '寻找检测服务', text: '需要检测', enterprise: '不愿具名的企业'], visibility, "whose-${visibility.code()}".toString())

        when:
        def demand = CurrentTenant.call(tianhe) {
            bean(KeepingListings).put(kind, draft, ListingState.PUBLISHED, new Editor('station', PartyRef.BUREAU)).listing()
        }

        then:
        def document = database.sql().firstRow('select cast(document as text) as text from platform.publication where id = ?', [demand.id()]).text
        new JsonSlurper().parseText(document).with { [it.title, it.enterprise] } == ['寻找检测服务', null]
        CurrentTenant.call(tianhe) { bean(Listings).content(kind, demand) }.enterprise() == '不愿具名的企业'

        where:
        visibility << [Visibility.NETWORK, Visibility.PUBLIC]
    }
}
