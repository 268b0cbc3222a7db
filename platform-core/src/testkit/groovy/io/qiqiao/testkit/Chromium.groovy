package io.qiqiao.testkit

import com.microsoft.playwright.Browser
import com.microsoft.playwright.BrowserType
import com.microsoft.playwright.Playwright

import java.nio.file.Files
import java.nio.file.Path

/** The machine's own Chromium; no browser is ever downloaded. <code>-Dqiqiao.chromium=</code> names another one. */
class Chromium implements AutoCloseable {

    static final Path PROGRAM = Path.of(System.getProperty('qiqiao.chromium', '/usr/bin/chromium'))

    private final Playwright playwright
    final Browser browser

    static boolean isPresent() {
        if (!Files.isExecutable(PROGRAM)) {
            println "skipped: there is no Chromium at $PROGRAM"
        }
        Files.isExecutable(PROGRAM)
    }

    Chromium() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv([PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1']))
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(PROGRAM)
                // Its own sandbox needs rights that build machines do not give.
                .setArgs(['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none']))
    }

    @Override
    void close() {
        browser.close()
        playwright.close()
    }
}
