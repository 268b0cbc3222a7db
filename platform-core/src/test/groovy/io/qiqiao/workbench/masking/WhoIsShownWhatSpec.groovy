package io.qiqiao.workbench.masking

import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.library.layout.FormLayouts
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.TenantId
import io.qiqiao.workbench.WorkbenchSpec
import spock.lang.Shared
import spock.lang.Unroll

/**
 * Who is shown what of a telephone number, an e-mail address, an identity document and a bank account, and how much of it. The table is written from the law, not from
 * the code: whoever works with the party sees what they work with, whole; whoever only looks through is shown enough to recognise it; whoever has nothing to do with it
 * nothing. What somebody agreed to publish is published.
 */
class WhoIsShownWhatSpec extends WorkbenchSpec {

    /** Whole, and as they are recognised by. */
    static final Map<String, List<String>> FORMS = [
            'enterprise phone'      : ['13912345678', '139****5678'],
            'expert phone'          : ['13887654321', '138****4321'],
            'expert e-mail'         : ['lin@haikou.example', 'l***@haikou.example'],
            'institution phone'     : ['0898-66661234', '089****1234'],
            'member e-mail'         : ['wu.member@haikou.example', 'w***@haikou.example'],
            'member phone'          : ['13733334444', '137****4444']]

    static final Map WHOLE_EXPERT = [employer: '海南大学', region: '460105', summary: '船舶焊接', categories: ['certification'], specialities: ['焊接']]

    @Shared TenantId city = database.tenant('460100', '海口市')
    @Shared TenantId district = database.tenant('460105', '秀英区', '460100')
    @Shared TenantId elsewhere = database.tenant('460200', '三亚市')
    @Shared Map<String, Listing> records = [:]
    @Shared Map<String, String> memberships = [:]
    @Shared Map<String, Object> people = [:]

    def setupSpec() {
        records.enterprise = publish(keep('enterprise', [title: '秀英船舶配件有限公司', contactPerson: '林海', phone: '13912345678'], OFFICER, district), Visibility.NETWORK, OFFICER, district)
        records.other = keep('enterprise', [title: '秀英另一家有限公司'], OFFICER, district)
        records.expert = keep('expert', [title: '林工', phone: '13887654321', email: 'lin@haikou.example'], OFFICER, district)
        records.institution = publish(keep('institution', [title: '秀英检测中心', kind: 'enterprise', summary: '检测', categories: ['certification'], region: '460105', address: '海秀路 1 号', phone: '0898-66661234'], OFFICER, district), Visibility.PUBLIC, OFFICER, district)
        people = [
                'the enterprise itself'         : staffOf(records.enterprise, district),
                'another enterprise'            : staffOf(records.other, district),
                'the institution itself'        : staffOf(records.institution, district),
                'an expert'                     : somebody(district, Role.EXPERT, new PartyRef('expert', null)),
                'an officer'                    : officer(district),
                'a centre'                      : somebody(district, Role.CENTRE),
                'a station'                     : somebody(district, Role.STATION),
                'an operator on a visit'        : somebody(district, Role.BREAK_GLASS),
                'an officer of the city above'  : officer(city),
                'an officer of another city'    : officer(elsewhere),
                'an enterprise of another city' : somebody(elsewhere, Role.ENTERPRISE, new PartyRef('enterprise', 'x-1')),
                'a visitor'                     : null]
        def member = bean(Accounts).create(new NewAccount('shown-member', '吴成员', 'wu.member@haikou.example', null, PASSWORD))
        memberships['member e-mail'] = bean(Memberships).grant(member.id(), district, Role.STATION, PartyRef.BUREAU).id().toString()
        def caller = bean(Accounts).create(new NewAccount('shown-caller', '郑成员', null, '13733334444', PASSWORD))
        memberships['member phone'] = bean(Memberships).grant(caller.id(), district, Role.STATION, PartyRef.BUREAU).id().toString()
        people['the member themselves'] = new Person(tenant: district, token: token('shown-member', hostOf(district)))
    }

    @Unroll
    def "#who sees of the #field: on the record #whole, in lists #listed"() {
        expect:
        shown(field, answers(who, onRecord(field))) == whole
        shown(field, answers(who, inLists(field))) == listed

        where:
        field               | who                             || whole    | listed
        'enterprise phone'  | 'the enterprise itself'         || 'whole'  | 'masked'
        'enterprise phone'  | 'an officer'                    || 'whole'  | 'masked'
        'enterprise phone'  | 'a centre'                      || 'whole'  | 'masked'
        'enterprise phone'  | 'a station'                     || 'whole'  | 'masked'
        'enterprise phone'  | 'another enterprise'            || 'masked' | 'none'
        'enterprise phone'  | 'the institution itself'        || 'masked' | 'none'
        'enterprise phone'  | 'an expert'                     || 'masked' | 'none'
        'enterprise phone'  | 'an operator on a visit'        || 'masked' | 'masked'
        'enterprise phone'  | 'an officer of the city above'  || 'masked' | 'none'
        'enterprise phone'  | 'an officer of another city'    || 'none'   | 'none'
        'enterprise phone'  | 'an enterprise of another city' || 'none'   | 'none'
        'enterprise phone'  | 'a visitor'                     || 'none'   | 'none'

        'expert phone'      | 'an officer'                    || 'whole'  | 'masked'
        'expert phone'      | 'a centre'                      || 'whole'  | 'masked'
        'expert phone'      | 'a station'                     || 'whole'  | 'masked'
        'expert phone'      | 'an expert'                     || 'none'   | 'none'
        'expert phone'      | 'the enterprise itself'         || 'none'   | 'none'
        'expert phone'      | 'the institution itself'        || 'none'   | 'none'
        'expert phone'      | 'an operator on a visit'        || 'masked' | 'masked'
        'expert phone'      | 'an officer of the city above'  || 'none'   | 'none'
        'expert phone'      | 'an officer of another city'    || 'none'   | 'none'
        'expert phone'      | 'a visitor'                     || 'none'   | 'none'

        'expert e-mail'     | 'an officer'                    || 'whole'  | 'none'
        'expert e-mail'     | 'a station'                     || 'whole'  | 'none'
        'expert e-mail'     | 'the enterprise itself'         || 'none'   | 'none'
        'expert e-mail'     | 'an operator on a visit'        || 'masked' | 'none'
        'expert e-mail'     | 'an officer of the city above'  || 'none'   | 'none'
        'expert e-mail'     | 'a visitor'                     || 'none'   | 'none'

        'institution phone' | 'the institution itself'        || 'whole'  | 'whole'
        'institution phone' | 'an officer of another city'    || 'whole'  | 'whole'
        'institution phone' | 'a visitor'                     || 'whole'  | 'whole'

        'member e-mail'     | 'the member themselves'         || 'none'   | 'none'
        'member e-mail'     | 'an officer'                    || 'masked' | 'masked'
        'member e-mail'     | 'a centre'                      || 'masked' | 'masked'
        'member e-mail'     | 'a station'                     || 'none'   | 'none'
        'member e-mail'     | 'the enterprise itself'         || 'none'   | 'none'
        'member e-mail'     | 'the institution itself'        || 'none'   | 'none'
        'member e-mail'     | 'an operator on a visit'        || 'masked' | 'masked'
        'member e-mail'     | 'an officer of the city above'  || 'none'   | 'none'
        'member e-mail'     | 'a visitor'                     || 'none'   | 'none'

        'member phone'      | 'a centre'                      || 'none'   | 'none'
        'member phone'      | 'an officer of another city'    || 'none'   | 'none'
        'member phone'      | 'a visitor'                     || 'none'   | 'none'
    }

    def "an expert who agreed is reached by everybody, one who did not by nobody outside"() {
        given:
        def agreed = publish(keep('expert', WHOLE_EXPERT + [title: '符工', phone: '13811112222', contactConsent: true, contactConsentOn: '2026-01-05'], OFFICER, district), Visibility.PUBLIC, OFFICER, district)
        def silent = publish(keep('expert', WHOLE_EXPERT + [title: '邢工', phone: '13811113333', contactConsent: false], OFFICER, district), Visibility.PUBLIC, OFFICER, district)

        expect:
        ['a visitor', 'an officer of another city', 'the enterprise itself'].every { who ->
            answers(who, ["/api/experts/${agreed.id()}", "/experts/${agreed.id()}"]).any { it.contains('13811112222') } &&
                    !answers(who, ["/api/experts/${silent.id()}", "/experts/${silent.id()}"]).any { it.contains('13811113333') || it.contains('138****3333') }
        }
    }

    def "one's own number and address are shown to oneself, and to nobody else on the account's page"() {
        expect:
        shown('member e-mail', answers('the member themselves', ['/account', '/account/copy'])) == 'whole'
        shown('member e-mail', answers('an officer', ['/account', '/account/copy'])) == 'none'
    }

    def "identity documents and bank accounts are kept nowhere: no form asks for one, no column holds one"() {
        given:
        def kept = ~/(?i)(id_?card|id_?number|identity_?(card|number|document)|passport|bank_?(account|card|number)|account_?number|iban)/

        expect:
        bean(ListingKinds).list()*.name().every { kind -> bean(FormLayouts).get(kind).fields().every { !(it.name() =~ kept) } }
        database.sql().rows("select table_schema, table_name, column_name from information_schema.columns where table_schema in ('control', 'platform', ?)", [district.schema()])
                .findAll { it.column_name =~ kept } == []
    }

    /** Where a record is shown. */
    private List<String> onRecord(String field) {
        def member = memberships[field]
        if (member) {
            return ["/api/members/$member", "/work/members/$member"]*.toString()
        }
        def kind = field.split(' ')[0]
        def library = bean(ListingKinds).get(kind).library()
        def id = records[kind].id()
        ["/api/$library/$id", "/api/$library/$id/versions", "/api/$library/$id/versions/1", "/work/$library/$id", "/work/$library/$id/preview", "/work/$library/$id/history",
         "/work/$library/$id/history/1", "/$library/$id", "/work/$library/$id/quality", "/api/$library/$id/quality"]*.toString()
    }

    /** Where many are. */
    private List<String> inLists(String field) {
        if (memberships[field]) {
            return ['/api/members', '/work/members']
        }
        def library = bean(ListingKinds).get(field.split(' ')[0]).library()
        ["/api/$library?size=50", "/work/$library", "/$library", "/work/duplicates/$library", "/work/others/$library", "/api/duplicates/$library"]*.toString()
    }

    private List<String> answers(String who, List<String> paths) {
        def person = people[who]
        def headers = person == null ? [:] : bearer(person.token)
        def host = hostOf(person == null ? district : person.tenant)
        paths.collect { send('GET', host, it, headers + [Accept: '*/*']) }
                .findAll { it.status == 200 }*.body
    }

    /** The most that is shown anywhere. */
    private static String shown(String field, List<String> answers) {
        def (whole, masked) = FORMS[field]
        answers.any { it.contains(whole) } ? 'whole' : answers.any { it.contains(masked) } ? 'masked' : 'none'
    }
}
