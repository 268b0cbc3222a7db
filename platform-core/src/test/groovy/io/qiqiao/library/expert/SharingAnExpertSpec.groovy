package io.qiqiao.library.expert

import groovy.json.JsonSlurper
import io.qiqiao.identity.Role
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared
import spock.lang.Unroll

class SharingAnExpertSpec extends WebSpec {

    static final EXPERT = [title: '沈若川', professionalTitle: '高级工程师', employer: '计量院', region: '440106', summary: '量值传递专家。',
                           categories: ['metrology'], specialities: ['几何量校准'], letterNumber: '演聘1号', term: [from: '2026-01-01', to: '2028-12-31'],
                           reviewer: true, conflicts: ['计量院：任职单位'], phone: '020-55501182', email: 'shen@metro.example']

    @Shared Map officer, institution, elsewhere

    def setupSpec() {
        officer = signIn('experts-officer', tianhe, Role.OFFICER)
        institution = signIn('experts-institution', tianhe, Role.INSTITUTION)
        elsewhere = signIn('experts-elsewhere', yangdong, Role.OFFICER)
    }

    @Unroll
    def "an expert who #agreed is published #with, and never with conflicts"() {
        when:
        def id = publish(EXPERT + consent)
        def published = new JsonSlurper().parseText(document(id))
        def own = send('GET', hostOf(tianhe), "/api/experts/$id", officer).json.content
        def others = send('GET', hostOf(yangdong), "/api/experts/$id", elsewhere).json.content

        then:
        [published, others].every { [it.phone, it.email] == shown && it.conflicts == null && it.term == [from: '2026-01-01', to: '2028-12-31'] }
        [own.phone, own.conflicts] == ['020-55501182', ['计量院：任职单位']]

        where:
        agreed         | consent                                                | with              || shown
        'said nothing' | [:]                                                    | 'without a phone' || [null, null]
        'refused'      | [contactConsent: false]                                | 'without a phone' || [null, null]
        'agreed'       | [contactConsent: true, contactConsentOn: '2026-01-02'] | 'with the phone'  || ['020-55501182', 'shen@metro.example']
    }

    def "the list masks numbers and leaves conflicts out"() {
        given:
        publish(EXPERT)

        when:
        def listed = send('GET', hostOf(tianhe), '/api/experts', officer).json.items.first().content

        then:
        listed.title == '沈若川'
        listed.phone != '020-55501182'
        [listed.email, listed.conflicts] == [null, null]
    }

    @Unroll
    def "what does not hold is refused with its field and its remedy: #sent"() {
        when:
        def answer = make(EXPERT + sent)

        then:
        answer.status == 422
        answer.json.errors.collect { [it.field, it.code] } == [[field, code]]

        where:
        sent                                          || field              | code
        [contactConsent: true]                        || 'contactConsentOn' | 'expert.consent-without-day'
        [term: null]                                  || 'term'             | 'expert.letter-without-term'
        [term: [from: '2027-01-01', to: '2026-01-01']] || 'term.to'         | 'layout.ends-before-it-begins'
        [rank: '院士']                                 || 'rank'             | 'layout.not-in-vocabulary'
    }

    def "experts are the tenant's: an institution neither makes nor sees their records"() {
        given:
        def made = make(EXPERT).json.id

        expect:
        send('POST', hostOf(tianhe), '/api/experts', json(institution), body(EXPERT)).status == 403
        send('GET', hostOf(tianhe), '/api/experts', institution).status == 403
        send('GET', hostOf(tianhe), "/api/experts/$made", institution).status == 404
        send('GET', hostOf(yangdong), "/api/experts/$made", elsewhere).status == 404
    }

    private Map signIn(String login, tenant, Role role) {
        person(login, tenant, role)
        bearer(token(login, hostOf(tenant)))
    }

    private static Map json(Map headers) {
        headers + ['Content-Type': 'application/json']
    }

    private static String body(Map fields) {
        groovy.json.JsonOutput.toJson(fields)
    }

    private Answer make(Map fields) {
        send('POST', hostOf(tianhe), '/api/experts', json(officer), body(fields))
    }

    private String publish(Map fields) {
        def id = make(fields).json.id
        assert send('POST', hostOf(tianhe), "/api/experts/$id/publication", json(officer), body([visibility: 'public'])).status == 200
        id
    }

    private String document(String id) {
        database.sql().firstRow('select cast(document as text) as text from platform.publication where id = cast(? as uuid)', [id]).text
    }
}
