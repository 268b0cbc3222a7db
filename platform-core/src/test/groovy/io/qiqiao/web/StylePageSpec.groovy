package io.qiqiao.web

import com.microsoft.playwright.Browser
import com.microsoft.playwright.BrowserType
import com.microsoft.playwright.Page as BrowserPage
import com.microsoft.playwright.Playwright
import io.micronaut.runtime.server.EmbeddedServer
import io.qiqiao.testkit.PlatformSpec
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared

import java.nio.file.Files
import java.nio.file.Path

/** Looks at the style page as people will: with a browser, on a phone and on a desktop. */
@Requires(value = { Files.isExecutable(Path.of('/usr/bin/chromium')) }, reason = 'there is no Chromium here')
class StylePageSpec extends PlatformSpec {

    @Shared @AutoCleanup EmbeddedServer server = bean(EmbeddedServer).start()
    @Shared @AutoCleanup Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv([PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1']))
    @Shared @AutoCleanup Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of('/usr/bin/chromium'))
            .setArgs(['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']))

    @Override
    Map<String, Object> configuration() {
        ['micronaut.server.port': -1]
    }

    /** The page, with what the browser complained about. */
    private Tuple2<BrowserPage, List<String>> visit(String path, int width) {
        def page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900).setLocale('zh-CN'))
        List<String> complaints = []
        page.onConsoleMessage { if (it.type() in ['error', 'warning']) complaints << it.text() }
        page.onPageError { complaints << it }
        page.navigate("$server.URL$path")
        new Tuple2(page, complaints)
    }

    def "the browser has nothing to complain about, nothing is wider than the screen, and icons are drawn"() {
        when:
        def (page, complaints) = visit('/style', width)
        page.screenshot(new BrowserPage.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures/style-${width}.png")))

        then:
        complaints == []
        page.evaluate('document.documentElement.scrollWidth <= innerWidth')
        page.evaluate("[...document.querySelectorAll('.button .icon use')].every(use => use.getBBox().width > 0)")
        page.evaluate("typeof htmx") == 'object'

        cleanup:
        page?.close()

        where:
        width << [1280, 390]
    }

    def "every text keeps 4.5 to 1 against its ground, in every accent a tenant may choose"() {
        when:
        def (page, _) = visit('/style', 1280)
        page.evaluate("accent => { document.documentElement.dataset.accent = accent }", accent)
        def weak = page.evaluate(WEAK_TEXTS)

        then:
        weak == []

        cleanup:
        page?.close()

        where:
        accent << Brand.Accent.values()*.code()
    }

    def "ticking rows shows what can be done with them"() {
        when:
        def (page, _) = visit('/style', 1280)
        page.locator('[data-pick-all]').check()

        then:
        page.locator('.bulk').visible
        page.locator('[data-picked]').textContent() == '2'

        when:
        page.locator('[data-pick-none]').click()

        then:
        !page.locator('.bulk').visible

        cleanup:
        page?.close()
    }

    def "keys lead to the search, through the rows and to the list of keys"() {
        when:
        def (page, _) = visit('/style', 1280)
        page.evaluate('document.activeElement.blur()')
        page.keyboard().press('j')

        then:
        page.locator('#row-1[aria-current]').count() == 1

        when:
        page.keyboard().press('?')

        then:
        page.locator('#shortcuts').visible

        when:
        page.keyboard().press('Escape')
        page.keyboard().press('/')

        then:
        page.evaluate("document.activeElement.id") == 'header-search'

        cleanup:
        page?.close()
    }

    /** Relative luminance and contrast as WCAG 2.2 defines them; disabled controls are exempt. */
    private static final String WEAK_TEXTS = '''() => {
        const parse = colour => colour.match(/[\\d.]+/g).map(Number);
        const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
            .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
        const ground = element => {
            for (let e = element; e; e = e.parentElement) {
                const colour = parse(getComputedStyle(e).backgroundColor);
                if (colour.length < 4 || colour[3] > 0.5) return colour;
            }
            return [255, 255, 255];
        };
        const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        return [...document.querySelectorAll('body *')]
            .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
            .filter(e => e.checkVisibility() && !e.closest('[disabled], .visually-hidden, option'))
            .filter(e => ratio(light(parse(getComputedStyle(e).color)), light(ground(e))) < 4.5)
            .map(e => e.className + ': ' + e.textContent.trim().slice(0, 30));
    }'''
}
