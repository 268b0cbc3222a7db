package io.qiqiao.web

import gg.jte.ContentType
import gg.jte.TemplateEngine
import gg.jte.resolve.DirectoryCodeResolver
import io.micronaut.context.annotation.Factory
import io.micronaut.context.annotation.Requires
import io.micronaut.http.HttpRequest
import io.micronaut.http.HttpResponse
import io.micronaut.http.HttpStatus
import io.micronaut.http.annotation.Controller
import io.micronaut.http.annotation.Get
import io.micronaut.http.annotation.Post
import io.micronaut.http.client.HttpClient
import io.micronaut.http.client.exceptions.HttpClientResponseException
import io.micronaut.runtime.server.EmbeddedServer
import io.micronaut.security.annotation.Secured
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.web.text.Label
import jakarta.inject.Singleton
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.nio.file.Path

class ShellSpec extends PlatformSpec {

    @Shared TemplateEngine elsewhere = precompileAsAnotherModule()
    @Shared @AutoCleanup EmbeddedServer server = bean(EmbeddedServer).start()
    @Shared @AutoCleanup HttpClient client = HttpClient.create(server.URL)

    @Override
    Map<String, Object> configuration() {
        ['micronaut.server.port': -1, 'spec.name': 'ShellSpec']
    }

    /** Another module's build knows this module's classes and none of its templates. */
    static TemplateEngine precompileAsAnotherModule() {
        def classes = Path.of(ShellSpec.protectionDomain.codeSource.location.toURI())
        def sources = new DirectoryCodeResolver(Path.of(System.getProperty('qiqiao.root'), 'platform-core/src/test/jte'))
        def engine = TemplateEngine.create(sources, classes, ContentType.Html, null, 'gg.jte.generated.precompiled')
        engine.precompileAll(System.getProperty('java.class.path').split(File.pathSeparator) as List)
        engine
    }

    HttpResponse<String> get(String path, Map<String, String> headers = [:]) {
        try {
            client.toBlocking().exchange(HttpRequest.GET(path).headers(headers as Map<CharSequence, CharSequence>), String)
        } catch (HttpClientResponseException refused) {
            refused.response as HttpResponse<String>
        }
    }

    def "a visit gets the whole page, htmx gets the page's own part of it"() {
        when:
        def body = get('/style', headers).body()

        then:
        body.contains('<!doctype html>') == whole
        body.contains('id="main"') == whole
        body.contains('界面规范</h1>')

        where:
        headers                                                      || whole
        [:]                                                          || true
        ['HX-Request': 'true']                                       || false
        ['HX-Request': 'true', 'HX-Boosted': 'true']                 || true
        ['HX-Request': 'true', 'HX-History-Restore-Request': 'true'] || true
    }

    def "a template outside the main sources stands in the same shell and uses its parts"() {
        when:
        def body = get('/spec-pages/7').body()

        then:
        body.contains('<title>第 7 页 - ')
        body.contains('<span class="state good">')
        body.contains('&lt;script&gt;alert(1)&lt;/script&gt;')
        !body.contains('<script>alert')
    }

    def "each of two tenants sees its own name on its portal, and without a tenant the platform shows its own"() {
        when:
        def body = get('/spec-pages/7', headers).body()

        then:
        (body =~ /brand-name">([^<]*)</)[0][1] == place
        (body =~ /brand-place">([^<]*)</)[0][1] == portal

        where:
        headers                 || place   | portal
        ['X-Tenant': '440106']  || '天河区' | '中小企业服务平台'
        ['X-Tenant': '441704']  || '阳东区' | '中小企业服务平台'
        [:]                     || '企桥'   | '中小企业公共服务平台'
    }

    def "the breadcrumb leads up, and one entry of the navigation is current"() {
        when:
        def body = get('/spec-pages/7').body()

        then:
        body.contains('<a href="/spec-pages">')
        (body =~ /aria-current="page">全部</).count == 1
        !body.contains('hidden-from-visitors')
    }

    def "the desk's menu is there on its pages only, and the main row then shows the desk as current"() {
        when:
        def body = get(path).body()
        def rows = (body =~ /(?s)<nav class="(navigation[^"]*)".*?<\/nav>/).collect { [it[1], (it[0] =~ /aria-current="page">([^<]*)</).collect { it[1] }] }

        then:
        rows == shown

        where:
        path              || shown
        '/spec-pages/7'   || [['navigation', ['全部']]]
        '/spec-desk'      || [['navigation', ['发布']], ['navigation desk', ['保存草稿']]]
        '/spec-desk/far'  || [['navigation', ['发布']], ['navigation desk', ['保存草稿']]]
        '/spec-afar'      || [['navigation', ['发布']], ['navigation desk', ['去申报']]]
    }

    def "the language switch leads to the same page, and the choice is remembered"() {
        when:
        def response = get('/style?q=x&lang=en')

        then:
        response.body().contains('<html lang="en"')
        response.body().contains('/style?q=x&amp;lang=zh-CN')
        response.header('Set-Cookie').startsWith('lang=en;')
    }

    def "the reader's choice counts before the cookie, the cookie before the browser, and Chinese is the default"() {
        given:
        Map<String, String> headers = [:]
        if (cookie) headers.Cookie = "lang=$cookie".toString()
        if (browser) headers.'Accept-Language' = browser

        expect:
        get(address, headers).body().contains("<html lang=\"$language\"")

        where:
        address          | cookie | browser                      || language
        '/style'         | null   | null                         || 'zh-CN'
        '/style'         | null   | 'en-GB,en;q=0.9,zh;q=0.8'    || 'en'
        '/style'         | null   | 'fr-FR,zh-TW;q=0.8,en;q=0.5' || 'zh-CN'
        '/style'         | null   | 'de'                         || 'zh-CN'
        '/style'         | null   | ';;;='                       || 'zh-CN'
        '/style'         | 'en'   | 'zh-CN'                      || 'en'
        '/style?lang=zh' | 'en'   | 'en'                         || 'zh-CN'
        '/style?lang=xx' | 'en'   | null                         || 'en'
    }

    def "every answer tells the browser to run and frame nothing foreign"() {
        when:
        def response = get(path)

        then:
        response.header('Content-Security-Policy') == "default-src 'none'; script-src 'self'; style-src 'self'; " +
                "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; " +
                "frame-ancestors 'none'; base-uri 'none'"
        response.header('X-Content-Type-Options') == 'nosniff'
        response.header('X-Frame-Options') == 'DENY'

        where:
        path << ['/style', '/spec-pages/7', '/no-such-page', '/assets/000000000000/qiqiao.css']
    }

    def "no page has a script or a style inside"() {
        when:
        def body = get('/style').body()

        then:
        !(body =~ /<script(?![^>]*\ssrc=)/)
        !(body =~ /\sstyle=/)
        !(body =~ /\son[a-z]+=/)
        !body.contains('<style')
    }

    def "no form stands inside another, where browsers would drop it"() {
        when:
        int depth = 0
        def depths = (get('/style').body() =~ /<(\/?)form[\s>]/).collect { depth += it[1] ? -1 : 1 }

        then:
        depths.max() == 1
        depths.last() == 0
    }

    def "a file has an address of its content and may be kept under it for good"() {
        given:
        def address = (get('/style').body() =~ /\/assets\/[0-9a-f]{12}\/qiqiao\.css/)[0] as String

        expect:
        get(address).header('Cache-Control') == 'public, max-age=31536000, immutable'
        get(address).header('Content-Type').startsWith('text/css')
        get('/assets/000000000000/qiqiao.css').header('Cache-Control') == 'no-cache'
    }

    def "every file a page names is there"() {
        given:
        def body = get('/style').body()
        def addresses = (body =~ /(?:href|src)="(\/(?:assets|webjars)\/[^"#]+)/).collect { it[1] as String } as Set

        expect:
        addresses.size() >= 5
        addresses.every { get(it).status() == HttpStatus.OK }
    }

    def "what lies outside the assets is not served"() {
        expect:
        get(path).status() != HttpStatus.OK

        where:
        path << ['/assets/000000000000/../application.yml', '/assets/000000000000/..%2Fapplication.yml',
                 '/assets/000000000000/%2E%2E/application.yml', '/webjars/../../application.yml',
                 '/assets/000000000000/no-such.css']
    }

    def "what another site makes the browser send is refused"() {
        given:
        def request = HttpRequest.POST('/spec-pages', '').headers(headers as Map<CharSequence, CharSequence>)

        when:
        def accepted = true
        try {
            client.toBlocking().exchange(request)
        } catch (HttpClientResponseException ignored) {
            accepted = false
        }

        then:
        accepted == expected

        where:
        headers                             || expected
        [:]                                 || true
        ['Sec-Fetch-Site': 'same-origin']   || true
        ['Sec-Fetch-Site': 'none']          || true
        ['Sec-Fetch-Site': 'same-site']     || false
        ['Sec-Fetch-Site': 'cross-site']    || false
        ['Origin': 'https://evil.example']  || false
        ['Origin': 'null']                  || false
    }

    def "trouble is told in the shell, with a way on and the id for the log"() {
        when:
        def response = get('/spec-pages/trouble')

        then:
        response.status() == HttpStatus.SERVICE_UNAVAILABLE
        response.body().contains('搜索暂时不能用')
        response.body().contains('7f3a-91c2')
        response.body().contains('id="main"')
    }

    @Requires(property = 'spec.name', value = 'ShellSpec')
    @Controller('/spec-pages')
    @Secured('isAnonymous()')
    static class SpecPages {

        private final Shell shell

        SpecPages(Shell shell) {
            this.shell = shell
        }

        @Get('/{number}')
        HttpResponse<String> show(HttpRequest<?> request, int number) {
            def tenant = request.headers.get('X-Tenant')
            tenant ? CurrentTenant.call(TenantId.of(tenant)) { page(request, number) } : page(request, number)
        }

        private HttpResponse<String> page(HttpRequest<?> request, int number) {
            shell.page(request, Page.of('spec/page', '<script>alert(1)</script>', Label.text("第 $number 页"))
                    .under(Label.text('全部'), '/spec-pages'))
        }

        @Get('/trouble')
        HttpResponse<String> trouble(HttpRequest<?> request) {
            shell.page(request, Trouble.page(ErrorCode.SEARCH_DOWN, Label.text('稍后再试。'), '7f3a-91c2'))
        }

        @Post
        HttpResponse<?> post() {
            HttpResponse.noContent()
        }
    }

    @Requires(property = 'spec.name', value = 'ShellSpec')
    @Controller('/')
    @Secured('isAnonymous()')
    static class SpecDesk {

        private final Shell shell

        SpecDesk(Shell shell) {
            this.shell = shell
        }

        @Get(uris = ['/spec-desk', '/spec-desk/far', '/spec-afar'])
        HttpResponse<String> show(HttpRequest<?> request) {
            shell.page(request, Page.of('spec/page', '', Label.text('工作台')))
        }
    }

    @Requires(property = 'spec.name', value = 'ShellSpec')
    @Factory
    static class SpecNavigation {

        @Singleton
        NavigationItem work() {
            NavigationItem.of('style.publish', '/spec-desk', 30)
        }

        @Singleton
        NavigationItem desk() {
            NavigationItem.of('style.save', '/spec-desk', 10).at(NavigationItem.Place.DESK_DAY)
        }

        @Singleton
        NavigationItem afar() {
            NavigationItem.of('style.apply', '/spec-afar', 20).at(NavigationItem.Place.DESK_OFFICE)
        }

        @Singleton
        NavigationItem pages() {
            NavigationItem.of('style.all', '/spec-pages', 10)
        }

        @Singleton
        NavigationItem members() {
            NavigationItem.of('style.drafts', '/hidden-from-visitors', 20, 'officer')
        }
    }
}
