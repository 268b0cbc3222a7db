package io.qiqiao.testkit

import com.microsoft.playwright.Browser
import com.microsoft.playwright.Page
import com.microsoft.playwright.options.ReducedMotion
import io.qiqiao.tenancy.TenantId
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared

import java.nio.file.Path

/**
 * A spec that looks at pages in a real browser. Its pictures lie in <code>target/screenshots</code>. Where there is no Chromium it says so and is skipped.
 */
@Requires(value = { Chromium.isPresent() }, inherited = true)
abstract class PageSpec extends WebSpec {

    /** A desk and a phone. */
    static final List<Integer> WIDTHS = [1280, 390]

    @Shared @AutoCleanup Chromium chromium = new Chromium()
    private final List<Page> opened = []

    /** A page of a fresh visitor, with a phone's height when it is as narrow as one. */
    Page visitor(int width = 1280, boolean withScript = true) {
        // Motion is reduced: without a screen, a page that is scrolled smoothly may wait for its next frame for ever.
        def context = chromium.browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setLocale('zh-CN')
                .setTimezoneId('Asia/Shanghai')
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(withScript))
        context.setDefaultTimeout(40_000)
        def page = context.newPage()
        opened << page
        page
    }

    /** The address of {@code path} in a tenant's portal. Browsers find every name below localhost here. */
    String address(TenantId tenant, String path) {
        "http://${hostOf(tenant)}:${server.port}$path"
    }

    /** A picture of the whole page. */
    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of('target', 'screenshots', name + '.png')).setFullPage(true))
    }

    def cleanup() {
        opened.each { it.context().close() }
    }
}
