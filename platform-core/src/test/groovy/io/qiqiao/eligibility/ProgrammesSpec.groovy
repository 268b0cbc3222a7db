package io.qiqiao.eligibility

import groovy.json.JsonSlurper
import io.micronaut.transaction.TransactionDefinition
import io.micronaut.transaction.TransactionOperations
import io.qiqiao.codes.industry.Industries
import io.qiqiao.identity.PartyRef
import io.qiqiao.library.enterprise.EnterpriseFacts
import io.qiqiao.library.enterprise.EnterpriseKind
import io.qiqiao.library.enterprise.FittingEnterprises
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.testkit.SharedData
import spock.lang.Requires
import spock.lang.Shared

import java.time.LocalDate

/** Real programmes with structured eligibility, asked of two thousand made-up enterprises: as if each were looked at by hand. */
@Requires({ SharedData.isPresent() })
class ProgrammesSpec extends PlatformSpec {

    static final LocalDate DAY = LocalDate.of(2026, 6, 1)
    static final int PROFILES = 2000

    @Shared TenantId here = database.tenant('440307', '龙岗区', '440000')
    @Shared List<Map> programmes = new JsonSlurper().parse(SharedData.file('relevance/fr-programmes.json'), 'UTF-8').findAll { it.eligibilityData }
    /** Their regions stand for provinces of ours, one for one. */
    @Shared List<String> regions = programmes.collectMany { it.eligibilityData.company.allowedRegion ?: [] }.unique().sort()
    @Shared List<String> provinces = new File('src/main/resources/reference/regions/gbt2260.csv').readLines('UTF-8').findAll { it.endsWith(',province') }*.take(6)
    @Shared List<Map> profiles = []

    def setupSpec() {
        def random = new Random(104)
        def groups = bean(Industries).list().findAll { it.level().name() == 'GROUP' }.groupBy { bean(Industries).listPath(it.code()).first().code() }
        profiles = CurrentTenant.call(here) {
            bean(TransactionOperations).execute(TransactionDefinition.DEFAULT) {
                (1..PROFILES).collect { number ->
                    def some = { random.nextInt(10) < 8 }
                    def section = some() ? groups.keySet()[random.nextInt(groups.size())] : null
                    def region = some() ? random.nextInt(provinces.size()) : null
                    def staff = some() ? [0, 1, 9, 10, 19, 49, 50, 51, 249, 250, 499, 500, 4999, 5000][random.nextInt(14)] : null
                    def fields = [title: "企业$number".toString(), industry: section ? groups[section][random.nextInt(groups[section].size())].code() : null,
                                  region: region == null ? null : provinces[region], staff: staff, revenueWanYuan: some() ? random.nextInt(5) * 400 : null].findAll { it.value != null }
                    def kept = bean(KeepingListings).create(bean(EnterpriseKind), Draft.of(fields, null), new Editor('spec', PartyRef.BUREAU)).listing()
                    [listing: kept, section: section, region: region == null ? null : region < regions.size() ? regions[region] : 'elsewhere', staff: staff, size: new JsonSlurper().parseText(kept.content()).sizeClass]
                }
            }
        }
    }

    def "104 programmes find of two thousand enterprises those they are for, and those they may be for, exactly"() {
        given:
        def found = 0
        def open = 0

        expect:
        programmes.size() == 104
        programmes.each { programme ->
            def eligibility = read(programme)
            def expected = profiles.collectEntries { [it.listing.id(), byHand(programme.eligibilityData.company, it)] }
            def sent = CurrentTenant.call(here) { bean(FittingEnterprises).list(eligibility, DAY, null, 10_000) }.collectEntries { [it.enterprise(), it.verdict() == Verdict.YES ? true : null] }
            assert sent == expected.findAll { it.value != false }: programme.id
            found += expected.count { it.value == true }
            open += expected.count { it.value == null }
        }
        println "${programmes.size()} programmes, $PROFILES enterprises: $found yes, $open unknown"
        found > 1000 && open > 1000
    }

    def "the exact answer is the same for each of them"() {
        given:
        def facts = profiles.collectEntries { [it.listing.id(), bean(EnterpriseFacts).of(it.listing as Listing)] }

        expect:
        programmes.each { programme ->
            def eligibility = read(programme)
            profiles.each {
                def expected = byHand(programme.eligibilityData.company, it)
                assert bean(Assessing).assess(eligibility, facts[it.listing.id()], DAY).verdict() == (expected == null ? Verdict.UNKNOWN : Verdict.of(expected)): programme.id
            }
        }
    }

    private Eligibility read(Map programme) {
        def company = programme.eligibilityData.company
        def all = [[fact: 'industry', operator: 'in', values: company.allowedNafSections.findAll { it ==~ /[A-T]/ }]]
        company.allowedRegion && all << [fact: 'region', operator: 'in', values: company.allowedRegion.collect { provinces[regions.indexOf(it)] }]
        company.minEmployees && all << [fact: 'staff', operator: 'at-least', values: [company.minEmployees]]
        company.maxEmployees && all << [fact: 'staff', operator: 'at-most', values: [company.maxEmployees]]
        company.excludeMicroentrepreneur && all << [fact: 'sizeClass', operator: 'not-in', values: ['micro']]
        def read = bean(ReadingEligibility).read('eligibility', [version: 1, where: [all: all]])
        assert read.problems() == []
        read.eligibility()
    }

    private static Boolean byHand(Map company, Map profile) {
        def checks = [profile.section == null ? null : profile.section in company.allowedNafSections]
        if (company.allowedRegion) {
            checks << (profile.region == null ? null : profile.region in company.allowedRegion)
        }
        if (company.minEmployees) {
            checks << (profile.staff == null ? null : profile.staff >= (company.minEmployees as int))
        }
        if (company.maxEmployees) {
            checks << (profile.staff == null ? null : profile.staff <= (company.maxEmployees as int))
        }
        if (company.excludeMicroentrepreneur) {
            checks << (profile.size == null ? null : profile.size != 'micro')
        }
        checks.contains(false) ? false : checks.contains(null) ? null : true
    }
}
