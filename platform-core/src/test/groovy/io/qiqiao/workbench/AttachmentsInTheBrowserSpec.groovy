package io.qiqiao.workbench

import com.microsoft.playwright.Page
import com.microsoft.playwright.options.FilePayload
import io.qiqiao.identity.PartyRef
import io.qiqiao.library.attachment.FileFixture
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.Listings
import io.qiqiao.library.listing.PublishingListings
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.PageSpec

import java.nio.file.Files

/** Files of a record as somebody attaches them by hand, with and without scripts, and as readers get them elsewhere. */
class AttachmentsInTheBrowserSpec extends PageSpec {

    static final FILES = File.createTempDir('attachments')
    static final OFFICER = new Editor('officer', PartyRef.BUREAU)
    static final PDF = 'application/pdf'

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.files.folder': FILES.path]
    }

    def cleanupSpec() {
        FILES.deleteDir()
    }

    def "at #width, scripts #scripts: files are attached, renamed, ordered, removed, brought back, and read in another portal"() {
        given:
        person('files-chief', tianhe)
        def policy = CurrentTenant.call(tianhe) {
            bean(KeepingListings).create(bean(PolicyKind), Draft.of([title: "附件办法 $width $scripts".toString(), text: '第一条　正文。'], Visibility.PUBLIC), OFFICER).listing()
        }
        def page = visitor(width, scripts)
        signIn(page, 'files-chief')
        page.navigate(address(tianhe, "/work/policies/${policy.id()}"))
        def typed = scripts ? '写了一半的摘要' : null
        if (typed) {
            page.fill('[name=summary]', typed)
        }

        when: 'three at once, one of them refused'
        upload(page, file('办法原文.pdf', FileFixture.pdf("one $width $scripts")), file('申请表.docx', FileFixture.docx()), file('假的.pdf', '<script>alert(1)</script>'.bytes))
        page.waitForSelector('#attachments >> text=有文件没有上传')

        then:
        names(page) == ['办法原文.pdf', '申请表.docx']
        page.textContent('#attachments').contains('“假的.pdf”是网页或 SVG 文件，不能上传。请转成 PDF 后再上传。')
        page.textContent('#attachments').contains('PDF，')
        picture(page, "attachments-refused-$width-$scripts")
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when: 'what was typed meanwhile is kept and can be saved'
        if (typed) {
            assert page.inputValue('[name=summary]') == typed
            page.click('.form-end button.button:not(.primary)')
            page.waitForSelector('.flash')
        }

        then:
        !typed || bean(io.qiqiao.library.listing.ContentJson).fields(now(policy).content()).summary == typed

        when: 'the second is put first'
        page.click('button[aria-label="上移：申请表.docx"]')
        page.waitForSelector('#attachments >> text=附件顺序已调整')

        then:
        names(page) == ['申请表.docx', '办法原文.pdf']

        when: 'and renamed'
        page.click('summary[aria-label="改名：申请表.docx"]')
        page.fill('details[open] input[name=name]', '补贴申请表')
        page.click('details[open] button')
        page.waitForSelector('#attachments >> text=附件已改名')
        picture(page, "attachments-$width-$scripts")

        then:
        names(page) == ['补贴申请表.docx', '办法原文.pdf']

        when: 'one is removed'
        def before = now(policy).version()
        page.click('button[aria-label="移除：办法原文.pdf"]')
        page.waitForSelector('#attachments >> text=附件已移除')

        then:
        names(page) == ['补贴申请表.docx']

        when: 'the history tells it, and brings it back'
        page.navigate(address(tianhe, "/work/policies/${policy.id()}/history"))

        then:
        page.textContent('main').contains('移除附件 办法原文.pdf')

        when:
        page.navigate(address(tianhe, "/work/policies/${policy.id()}/history/$before?with=${before + 1}"))
        picture(page, "attachments-history-$width-$scripts")
        page.click('text=恢复')
        page.click('.form-end button.button:not(.primary)')
        page.waitForSelector('.flash')

        then:
        names(page) == ['补贴申请表.docx', '办法原文.pdf']

        when: 'before it is shown it is looked at, and a file is taken along'
        page.navigate(address(tianhe, "/work/policies/${policy.id()}/preview"))
        picture(page, "attachments-preview-$width-$scripts")
        def looked = page.waitForDownload { page.click('.attached >> text=办法原文.pdf') }

        then:
        looked.suggestedFilename() == '办法原文.pdf'
        Files.readAllBytes(looked.path()) == FileFixture.pdf("one $width $scripts")
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when: 'published it is read in another portal, by who has not signed in'
        CurrentTenant.run(tianhe) { bean(PublishingListings).publish(bean(PolicyKind), policy.id(), Visibility.PUBLIC, OFFICER) }
        def reader = visitor(width, scripts)
        reader.navigate(address(yangdong, "/policies/${policy.id()}"))
        picture(reader, "attachments-read-$width-$scripts")
        def download = reader.waitForDownload { reader.click('.attached >> text=办法原文.pdf') }

        then:
        download.suggestedFilename() == '办法原文.pdf'
        Files.readAllBytes(download.path()) == FileFixture.pdf("one $width $scripts")
        reader.textContent('.attached').contains('补贴申请表.docx')
        !reader.evaluate('document.documentElement.scrollWidth > innerWidth')

        where:
        width | scripts
        1280  | true
        390   | true
        1280  | false
    }

    private static FilePayload file(String name, byte[] bytes) {
        new FilePayload(name, 'application/octet-stream', bytes)
    }

    private static void upload(Page page, FilePayload... files) {
        page.setInputFiles('#attachment-file', files)
        page.click('.upload button')
    }

    private static List<String> names(Page page) {
        page.locator('#attachments .attachments.managed > li > a').allTextContents()
    }

    private Listing now(Listing policy) {
        CurrentTenant.call(tianhe) { bean(Listings).get(bean(PolicyKind), policy.id()) }
    }

    private void signIn(Page page, String login) {
        page.navigate(address(tianhe, '/sign-in'))
        page.fill('input[name=login]', login)
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }
    }
}
