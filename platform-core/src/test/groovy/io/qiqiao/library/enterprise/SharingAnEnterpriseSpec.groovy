package io.qiqiao.library.enterprise

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

class SharingAnEnterpriseSpec extends PlatformSpec {

    def "an enterprise shared as #visibility does not tell others whom to ask there; its tenant knows"() {
        given:
        def kind = bean(EnterpriseKind)
        def draft = new Draft([title: '甲乙丙科技有限公司', contactPerson: '欧阳某某', phone: '13812345678'], visibility, "whom-${visibility.code()}".toString())

        when:
        def enterprise = CurrentTenant.call(tianhe) {
            bean(KeepingListings).put(kind, draft, ListingState.PUBLISHED, new Editor('officer', PartyRef.BUREAU)).listing()
        }

        then:
        def document = database.sql().firstRow('select cast(document as text) as text from platform.publication where id = ?', [enterprise.id()]).text
        with(new JsonSlurper().parseText(document)) {
            title == '甲乙丙科技有限公司'
            contactPerson == null
            !phone?.contains('12345678')
        }
        CurrentTenant.call(tianhe) { bean(Listings).content(kind, enterprise) }.contactPerson() == '欧阳某某'

        where:
        visibility << [Visibility.NETWORK, Visibility.PUBLIC]
    }
}
