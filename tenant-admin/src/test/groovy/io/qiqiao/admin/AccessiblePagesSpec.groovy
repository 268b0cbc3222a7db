package io.qiqiao.admin

import com.deque.html.axecore.args.AxeRunOptions
import com.deque.html.axecore.playwright.AxeBuilder
import com.microsoft.playwright.Page
import com.microsoft.playwright.PlaywrightException
import com.microsoft.playwright.Response
import groovy.json.JsonOutput
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.testkit.PageSpec
import io.qiqiao.testkit.TestServers
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

/**
 * Looks at every page that somebody can reach by links from their first page, one of each kind, on a desk and on a phone. A page that is added later is looked at by
 * itself, as soon as something links to it.
 */
class AccessiblePagesSpec extends PageSpec {

    static final BAD = ['serious', 'critical']
    static final MOST_PAGES = 80
    /** Null, or what of a page that is wider than the screen sticks out. A page that has just been resized is asked again. */
    static final STICKING_OUT = '''() => document.documentElement.scrollWidth <= innerWidth ? null
        : `${document.documentElement.scrollWidth} of ${innerWidth}: ` + [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth)
            .map(e => e.outerHTML.slice(0, 120)).slice(0, 8).join(' | ')'''

    static final PRODUCT = [externalId: 'axe-1', title: '体系认证辅导', summary: '从差距诊断到拿证', category: 'certification', institution: '无障碍检测所', audience: '制造企业',
                            function: '辅导体系建立', process: '诊断、整改、审核', standard: 'GB/T 19001', fee: '3 万元起', timeLimit: '60 个工作日']
    static final POLICY = [externalId: 'axe-1', title: '设备更新补助细则', issuer: '工业和信息化局', documentNumber: '〔2026〕1号', date: '2026-03-01', text: '第一条 补助对象。\n第二条 补助标准。']

    /** What a page is built of: its kinds of elements, each within its parent; of its main part, and of what stands around it. */
    static final BUILD = '''() => {
        const sort = e => [e.tagName, ...[...e.attributes].map(a => ['class', 'role', 'type'].includes(a.name) ? a.name + '=' + a.value : a.name)].join(' ')
        const kinds = all => [...new Set(all.map(e => sort(e.parentElement) + '>' + sort(e)))].sort().join()
        const all = [...document.querySelectorAll('body *')]
        return [kinds(all.filter(e => e.closest('main'))), kinds(all.filter(e => !e.closest('main')))]
    }'''

    /** Looked at as a visitor already. */
    @Shared Set<String> publicPages = []
    /** What was looked at closely: a page that others reach too, and that is built of the same, need not be again. */
    @Shared Set<String> looked = []

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(), 'qiqiao.search.index-prefix': 'axe',
                                 'datasources.migrator.url': database.url, 'datasources.migrator.username': 'qiqiao_migrator']
    }

    def setup() {
        person('axe-officer', tianhe)
        def officer = bearer(token('axe-officer', hostOf(tianhe)))
        bring('institution', [externalId: 'axe-1', title: '无障碍检测所', kind: 'other', summary: '检测与认证', text: '按国家标准检测与认证。'], officer)
        bring('product', PRODUCT, officer)
        bring('policy', POLICY, officer)
        bring('enterprise', [externalId: 'axe-1', title: '广州无障碍科技有限公司'], officer)
    }

    def "every page #somebody can reach is accessible, and no wider than a screen"() {
        given:
        def first = role == null ? ['/'] : role == Role.OPERATOR ? ['/console/tenants'] : ['/work']
        def page = visitor()
        if (role) {
            person("axe-$somebody", role == Role.OPERATOR ? null : tianhe, role, party)
            page.navigate("http://$host:${server.port}/sign-in")
            page.fill('input[name=login]', "axe-$somebody")
            page.fill('input[name=password]', PASSWORD)
            page.press('input[name=password]', 'Enter')
            page.waitForURL { !it.contains('/sign-in') }
        }

        when:
        def seen = walk(page, first)

        then:
        seen.findAll { it.value }.collectEntries { [it.key, it.value] } == [:]
        seen.size() >= least

        cleanup:
        publicPages.addAll(role ? [] : seen?.keySet() ?: [])

        where:
        somebody      | role             | host                  | party                                                       || least
        'visitor'     | null             | '440106.localhost'    | null                                                        || 9
        'bureau'      | Role.OFFICER     | '440106.localhost'    | PartyRef.BUREAU                                             || 20
        'station'     | Role.STATION     | '440106.localhost'    | PartyRef.BUREAU                                             || 12
        'institution' | Role.INSTITUTION | '440106.localhost'    | new PartyRef('institution', '0190a3c8-0000-7000-8000-00000000a5e1') || 4
        'enterprise'  | Role.ENTERPRISE  | '440106.localhost'    | new PartyRef('enterprise', '0190a3c8-0000-7000-8000-00000000a5e2')  || 3
        'operator'    | Role.OPERATOR    | 'localhost'           | null                                                        || 3
    }

    /** What is wrong with each page, by the page. */
    private Map<String, List<String>> walk(Page page, List<String> first) {
        Map<String, List<String>> seen = [:]
        def queue = new ArrayDeque<String>(first)
        def origin = page.url() == 'about:blank' ? "http://${hostOf(tianhe)}:${server.port}" : page.url().replaceFirst('(//[^/]+).*', '$1')
        while (queue && seen.size() < MOST_PAGES) {
            def path = queue.poll()
            if (seen.containsKey(kind(path)) || kind(path) in publicPages) {
                continue
            }
            def response = opened(page, origin + path)
            if (!response?.headers()?.get('content-type')?.startsWith('text/html')) {
                continue
            }
            seen[kind(path)] = response.status() < 400 ? troubles(page) : ["$path answers ${response.status()}".toString()]
            queue.addAll(links(page))
        }
        seen
    }

    /** The answer, or null where it is a file to keep. */
    private static Response opened(Page page, String address) {
        try {
            page.navigate(address)
        } catch (PlaywrightException broken) {
            if (!broken.message.contains('Download is starting')) {
                throw broken
            }
            null
        }
    }

    private List<String> troubles(Page page) {
        def wide = WIDTHS.collect { width ->
            page.setViewportSize(width, 900)
            if (page.evaluate(STICKING_OUT)) {
                page.waitForTimeout(1000)
            }
            page.evaluate(STICKING_OUT).with { it == null ? null : "wider than $width pixels: $it".toString() }
        }.findAll()
        def build = page.evaluate(BUILD) as List<String>
        def bad = looked.containsAll(build) ? [] : axe(page).analyze().violations.findAll { it.impact in BAD }
        looked.addAll(bad ? [] : build)
        bad.collect { "$it.id ${it.nodes*.html.take(2)}".toString() } + wide
    }

    /** Tells of what is wrong only, and of this page only: what is right need not be described, and there are no frames to open pages for. */
    private static AxeBuilder axe(Page page) {
        new AxeBuilder(page).setLegacyMode(true).options(new AxeRunOptions(resultTypes: ['violations']))
    }

    private static List<String> links(Page page) {
        page.evaluate("[...document.querySelectorAll('a[href^=\"/\"]:not([download])')].map(link => link.getAttribute('href'))") as List<String>
    }

    /** Pages that differ in whose record they show, or in what was searched, are of one kind. */
    private static String kind(String path) {
        path.replaceFirst(/[?#].*/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/, '{id}').replaceAll(/\d{6,9}/, '{code}')
    }

    private void bring(String kind, Map line, Map<String, String> headers) {
        def begun = send('POST', hostOf(tianhe), "/api/imports?kind=$kind&visibility=public", headers + ['Content-Type': 'application/x-ndjson'], JsonOutput.toJson(line))
        assert begun.status == 202: begun.body
        new PollingConditions(timeout: 60, delay: 0.1).eventually {
            assert send('GET', hostOf(tianhe), "/api/imports/${begun.json.id}", headers).json.state == 'done'
        }
    }
}
