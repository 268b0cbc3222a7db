package io.qiqiao.library.attachment

import io.qiqiao.identity.Role
import io.qiqiao.library.duplicate.merge.Merging
import io.qiqiao.library.duplicate.merge.UndoingMergers
import io.qiqiao.library.institution.InstitutionKind
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.library.listing.PublishingListings
import io.qiqiao.library.localisation.Localising
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.library.product.ProductKind
import io.qiqiao.library.review.ReviewSettings
import io.qiqiao.library.review.Submitting
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import spock.lang.Shared

import java.util.concurrent.Callable
import java.util.concurrent.Executors

import static io.qiqiao.library.attachment.FileFixture.docx
import static io.qiqiao.library.attachment.FileFixture.pdf
import static io.qiqiao.library.attachment.FileFixture.png

/** What people do with files of records, and who may. */
class AttachmentsSpec extends FilesSpec {

    @Shared TenantId elsewhere = database.tenant('460400', '儋州市')

    def "a file is attached, listed, given back as it was, and asked for anew only when it changed"() {
        given:
        def policy = newPolicy('附件办法')
        def bytes = pdf('原文')

        when:
        def added = attach(officer(), policy, ['粤工信〔2026〕1号.pdf': bytes])

        then:
        added.status == 201
        added.json.items*.name == ['粤工信〔2026〕1号.pdf']
        added.json.items*.type == ['pdf']
        added.json.items*.size == [bytes.length]
        added.json.items*.digest == [sha(bytes)]
        list(officer(), policy).json == added.json
        now(policy).version() == policy.version() + 1

        when:
        def given = download(officer(), added.json.items[0].path)

        then:
        given.statusCode() == 200
        given.body() == bytes
        header(given, 'Content-Type') == 'application/pdf'
        header(given, 'Content-Length') == bytes.length.toString()
        header(given, 'Content-Disposition') == 'attachment; filename="____2026_1_.pdf"; filename*=UTF-8\'\'%E7%B2%A4%E5%B7%A5%E4%BF%A1%E3%80%942026%E3%80%951%E5%8F%B7.pdf'
        header(given, 'X-Content-Type-Options') == 'nosniff'
        header(given, 'Content-Security-Policy').endsWith('; sandbox')
        header(given, 'ETag') == "\"${sha(bytes)}\""
        header(given, 'Cache-Control') == 'no-store'
        header(given, 'Expires') == '0'
        header(given, 'Transfer-Encoding') == null

        and:
        download(officer(), added.json.items[0].path, ['If-None-Match': "\"x\", W/\"${sha(bytes)}\"".toString()]).statusCode() == 304
        download(officer(), added.json.items[0].path, ['If-None-Match': '"x"']).statusCode() == 200

        and: 'nothing of its name lies in the folder'
        FILES.toPath().resolve("440106/attachments/${sha(bytes)[0..1]}/${sha(bytes)}").toFile().bytes == bytes
        FILES.toPath().resolve('work/440106/attachments').toFile().list().length == 0
    }

    def "the same content again changes nothing, under whatever name; each content lies there once"() {
        given:
        def policy = newPolicy('重复附件')
        def other = newPolicy('另一条')

        when:
        attach(officer(), policy, ['a.pdf': pdf('same')])
        def again = attach(officer(), policy, ['b.pdf': pdf('same')])
        attach(officer(), other, ['c.pdf': pdf('same')])

        then:
        again.status == 200
        again.json.items*.name == ['a.pdf']
        now(policy).version() == policy.version() + 1
        count(tianhe, "digest = '${sha(pdf('same'))}'") == 1
    }

    def "several files at once; one that is refused keeps no other out, and is named with what to do"() {
        given:
        def policy = newPolicy('多个附件')

        when:
        def answer = attach(officer(), policy, ['办法.pdf': pdf('多'), '页面.pdf': '<script>1</script>'.bytes, '申请表.docx': docx(), '空.pdf': new byte[0]])

        then:
        answer.status == 422
        answer.json.added == 2
        answer.json.errors*.detail == ['“页面.pdf”是网页或 SVG 文件，不能上传。请转成 PDF 后再上传。', '“空.pdf”是空文件，请检查后重新上传。']
        list(officer(), policy).json.items*.name == ['办法.pdf', '申请表.docx']
    }

    def "one file may have #size bytes: #status"() {
        given:
        def policy = newPolicy("大小 $size")

        expect:
        attach(officer(), policy, ['a.pdf': pdf("$size", size)]).status == status
        list(officer(), policy).json.items.size() == (status == 201 ? 1 : 0)

        cleanup:
        empty(tianhe)

        where:
        size || status
        4095 || 201
        4096 || 201
        4097 || 422
    }

    def "a record may have three files"() {
        given:
        def policy = newPolicy('三个附件')

        expect:
        (1..4).collect { attach(officer(), policy, [("${it}.pdf".toString()): pdf("three $it")]).status } == [201, 201, 201, 422]
        list(officer(), policy).json.items*.name == ['1.pdf', '2.pdf', '3.pdf']

        and: 'what was one too many is not kept either'
        count(tianhe, "digest = '${sha(pdf('three 4'))}'") == 0
    }

    def "a tenant's files may have 16,384 bytes together: #last more after 12,288"() {
        given:
        empty(elsewhere)
        def policies = (1..2).collect { newPolicy("满 $it $last", elsewhere) }
        3.times { n -> assert attach(officer(elsewhere), policies[0], [("${n + 1}.pdf".toString()): pdf("full ${n + 1}", 4096)]).status == 201 }

        when:
        def answer = attach(officer(elsewhere), policies[1], ['a.pdf': pdf("last $last", last)])

        then:
        answer.status == 201

        when: 'one byte more on top, or on top of what was refused'
        def more = attach(officer(elsewhere), policies[1], ['b.txt': 'x'.bytes])

        then:
        more.status == (full ? 422 : 201)

        and: 'what is there already costs nothing'
        attach(officer(elsewhere), policies[1], ['c.pdf': pdf('full 1', 4096)]).status == 201

        where:
        last || full
        4095 || false
        4096 || true
    }

    def "what does not fit into the tenant's files is said with what to do"() {
        given:
        empty(elsewhere)
        def policy = newPolicy('满了', elsewhere)
        3.times { n -> attach(officer(elsewhere), policy, [("${n + 1}.pdf".toString()): pdf("more ${n + 1}", 4096)]) }
        def next = newPolicy('满了二', elsewhere)
        attach(officer(elsewhere), next, ['0.pdf': pdf('more 4', 4000)])

        when:
        def answer = attach(officer(elsewhere), next, ['一.pdf': pdf('more 5', 97)])
        def problem = answer.json.errors[0].detail

        then:
        answer.status == 422
        problem.contains('“一.pdf”没有上传：本地附件总量已到上限')
        problem.contains('180 天')
        attach(officer(elsewhere), next, ['二.pdf': pdf('more 6', 96)]).status == 201
    }

    def "a body of 200 MB is refused before it is read"() {
        given:
        def policy = newPolicy('很大')
        def socket = new Socket('127.0.0.1', server.port)
        socket.soTimeout = 20_000
        socket.outputStream << ("POST $path HTTP/1.1\r\nHost: ${hostOf(tianhe)}\r\nAuthorization: Bearer ${officer().token}\r\n".replace('{id}', policy.id().toString()) +
                "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 209715200\r\n\r\n").getBytes('UTF-8')
        socket.outputStream.flush()

        expect:
        socket.inputStream.newReader('UTF-8').readLine() ==~ /HTTP\/1.1 413 .*/

        cleanup:
        socket?.close()

        where:
        path << ['/api/policies/{id}/attachments', '/work/policies/{id}/attachments']
    }

    def "files are renamed, ordered and removed, each time as a version; an earlier version's come back"() {
        given:
        def policy = newPolicy('改附件')
        def ids = attach(officer(), policy, ['a.pdf': pdf('aa'), 'b.png': png(), 'c.docx': docx()]).json.items*.id
        def first = now(policy).version()
        def base = "/api/policies/${policy.id()}/attachments"

        expect:
        api(officer(), 'PUT', "$base/${ids[0]}", [name: '../办法\u202e.exe']).json.items*.name == ['办法.exe.pdf', 'b.png', 'c.docx']
        api(officer(), 'PUT', base, [order: [ids[2], ids[0]]]).json.items*.name == ['c.docx', '办法.exe.pdf']
        api(officer(), 'DELETE', "$base/${ids[2]}").json.items*.name == ['办法.exe.pdf']
        api(officer(), 'DELETE', "$base/${ids[2]}").status == 404
        api(officer(), 'PUT', "$base/${ids[2]}", [name: 'x']).status == 404
        api(officer(), 'PUT', base, [order: [ids[1]]]).status == 422
        api(officer(), 'PUT', base, [order: [UUID.randomUUID().toString()], version: first]).status == 422

        when:
        def versions = api(officer(), 'GET', "/api/policies/${policy.id()}/versions").json.items

        then:
        versions*.attachments*.name.take(4) == [['办法.exe.pdf'], ['c.docx', '办法.exe.pdf'], ['办法.exe.pdf', 'b.png', 'c.docx'], ['a.pdf', 'b.png', 'c.docx']]

        when: 'a removed file is not given any more, and is again when it is brought back'
        def gone = download(officer(), "$base/${ids[1]}").statusCode()
        def back = api(officer(), 'PUT', base, [order: [ids[1], ids[0]], version: first])

        then:
        gone == 404
        back.json.items*.name == ['b.png', '办法.exe.pdf']
        download(officer(), "$base/${ids[1]}").body() == png()
    }

    def "who may read a #visibility record that is #state may read its files, and nobody else"() {
        given:
        empty(tianhe)
        def policy = newPolicy("看附件 $state $visibility")
        def item = attach(officer(), policy, ['secret-name.pdf': pdf("$state $visibility")]).json.items[0]
        if (state != 'draft') {
            publish(policy, visibility)
        }
        if (state == 'withdrawn') {
            CurrentTenant.run(tianhe) { bean(PublishingListings).withdraw(bean(ListingKinds).get('policy'), policy.id(), OFFICER) }
        }

        expect:
        [officer(), officer(TenantId.of('440100')), officer(yangdong), visitorOf(tianhe), visitorOf(yangdong)].collect { who ->
            def got = download(who, item.path).statusCode()
            def listed = list(who, policy)
            assert got == listed.status
            assert (got == 200) == listed.body.contains('secret-name')
            got
        } == seen

        where:
        state       | visibility         || seen
        'draft'     | Visibility.PUBLIC  || [200, 404, 404, 404, 404]
        'published' | Visibility.PRIVATE || [200, 404, 404, 404, 404]
        'published' | Visibility.NETWORK || [200, 200, 404, 404, 404]
        'published' | Visibility.PUBLIC  || [200, 200, 200, 200, 200]
        'withdrawn' | Visibility.PUBLIC  || [200, 404, 404, 404, 404]
    }

    def "who may change a record may change its files, and nobody else"() {
        given:
        empty(tianhe)
        def institution = keep('institution', [title: '附件机构', kind: 'other', categories: ['legal']])
        def competitor = keep('institution', [title: '别的机构', kind: 'other', categories: ['legal']])
        def item = attach(officer(), institution, ['a.pdf': pdf('institution')]).json.items[0]
        def base = "/api/institutions/${institution.id()}/attachments"

        expect:
        attach(staffOf(institution), institution, ['b.pdf': pdf('own')]).status == 201
        download(staffOf(institution), item.path).statusCode() == 200
        attach(staffOf(competitor), institution, ['c.pdf': pdf('theirs')]).status == 403
        api(staffOf(competitor), 'DELETE', "$base/${item.id}").status == 403
        download(staffOf(competitor), item.path).statusCode() == 404
        attach(officer(yangdong), institution, ['c.pdf': pdf('far')]).status == 404
        api(officer(yangdong), 'DELETE', "$base/${item.id}").status == 404
        attach(visitorOf(tianhe), institution, ['c.pdf': pdf('visitor')]).status == 401
        attach(somebody(tianhe, Role.EXPERT), institution, ['c.pdf': pdf('expert')]).status == 403

        and: 'kinds of record without files have none'
        attach(officer(), keep('enterprise', [title: '附件企业']), ['a.pdf': pdf('enterprise')]).status == 422
        list(officer(), institution).json.items.size() == 2
    }

    def "whose drafts only are theirs cannot change the files of what is shown"() {
        given:
        empty(tianhe)
        def policy = newPolicy('只起草')
        attach(officer(), policy, ['a.pdf': pdf('drafting')])
        publish(policy)

        expect:
        attach(somebody(tianhe, Role.HEAD_STATION), policy, ['b.pdf': pdf('no')]).status == 403
        list(officer(), policy).json.items.size() == 1
    }

    def "a change of a shared record's files is seen at once by others"() {
        given:
        empty(tianhe)
        def policy = newPolicy('共享附件')
        publish(policy)

        when:
        def item = attach(officer(), policy, ['a.pdf': pdf('shared')]).json.items[0]

        then:
        list(visitorOf(yangdong), policy).json.items*.name == ['a.pdf']
        header(download(visitorOf(yangdong), item.path), 'Cache-Control') == 'private, no-cache'

        when:
        api(officer(), 'DELETE', "/api/policies/${policy.id()}/attachments/${item.id}")

        then:
        list(visitorOf(yangdong), policy).json.items == []
        download(visitorOf(yangdong), item.path).statusCode() == 404

        when: 'shared anew after it was withdrawn, with its files'
        attach(officer(), policy, ['b.pdf': pdf('anew')])
        CurrentTenant.run(tianhe) { bean(PublishingListings).withdraw(bean(ListingKinds).get('policy'), policy.id(), OFFICER) }
        publish(now(policy))

        then:
        list(visitorOf(yangdong), policy).json.items*.name == ['b.pdf']
    }

    def "a local version shows the original's files and its own"() {
        given:
        empty(tianhe)
        def above = TenantId.of('440100')
        empty(above)
        def original = newPolicy('市里办法', above)
        attach(officer(above), original, ['市里原文.pdf': pdf('city')])
        publish(original, Visibility.PUBLIC, OFFICER, above)
        def local = CurrentTenant.call(tianhe) { bean(Localising).localise(bean(PolicyKind), original.id(), OFFICER) }
        attach(officer(), local, ['区里指南.pdf': pdf('district')])

        expect: 'where it is changed'
        words(visit(officer(), "/work/policies/${local.id()}")).with { it.contains('原文附件') && it.contains('市里原文.pdf') && it.contains('区里指南.pdf') }

        when:
        publish(local)
        def page = words(send('GET', hostOf(tianhe), "/policies/${local.id()}", [Accept: 'text/html']))

        then: 'where it is read'
        page.contains('原文附件 市里原文.pdf')
        page.contains('本地附件 区里指南.pdf')
        list(officer(), local).json.items*.name == ['区里指南.pdf']
    }

    def "who looks at a record before it is shown sees its files, and takes them along"() {
        given:
        empty(elsewhere)
        def institution = keep('institution', [title: '预览机构', kind: 'other', categories: ['legal']], OFFICER, elsewhere)
        def product = keep('product', [title: '预览产品'] + DISCLOSURES, editorOf(institution), elsewhere)
        def item = attach(staffOf(institution, elsewhere), product, ['说明书.pdf': pdf('leaflet', 2000)]).json.items[0]

        when:
        def preview = visit(officer(elsewhere), "/work/products/${product.id()}/preview")

        then:
        words(preview).contains('附件 说明书.pdf PDF，2 KB')
        preview.body.contains("href=\"$item.path\" download")

        when: 'it is handed in to be looked at'
        def review = CurrentTenant.call(elsewhere) {
            bean(ReviewSettings).change('product', true, 5, OFFICER)
            bean(Submitting).submit(bean(ProductKind), product.id(), null, editorOf(institution))
        }
        def page = visit(officer(elsewhere), "/work/reviews/${review.id()}")

        then:
        words(page).contains('附件 说明书.pdf PDF，2 KB')
        page.body.contains("href=\"$item.path\" download")
        download(officer(elsewhere), item.path).body() == pdf('leaflet', 2000)

        and: 'without files nothing is said of them'
        !words(visit(officer(elsewhere), "/work/institutions/${institution.id()}/preview")).contains('附件')
    }

    def "what is merged has the files of both, and has its own again when that is taken back"() {
        given:
        empty(tianhe)
        def kept = keep('institution', [title: '合并甲', kind: 'other', categories: ['legal']])
        def dropped = keep('institution', [title: '合并乙', kind: 'other', categories: ['legal']])
        attach(officer(), kept, ['a.pdf': pdf('merged a'), 'both.pdf': pdf('both')])
        attach(officer(), dropped, ['both-too.pdf': pdf('both'), 'b.pdf': pdf('merged b')])

        when:
        def merger = CurrentTenant.call(tianhe) { bean(Merging).merge(bean(InstitutionKind), kept.id(), dropped.id(), [] as Set, OFFICER) }

        then:
        list(officer(), kept).json.items*.name == ['a.pdf', 'both.pdf', 'b.pdf']

        when:
        CurrentTenant.run(tianhe) { bean(UndoingMergers).undo(bean(InstitutionKind), merger.id(), OFFICER) }

        then:
        list(officer(), kept).json.items*.name == ['a.pdf', 'both.pdf']
        list(officer(), dropped).json.items*.name == ['both-too.pdf', 'b.pdf']
    }

    def "a file that no record has any more leaves after 180 days, not before; a version that had it goes without it"() {
        given:
        empty(tianhe)
        def policy = newPolicy('离开')
        def item = attach(officer(), policy, ['leaving.pdf': pdf('leaving')]).json.items[0]
        def first = now(policy).version()
        def stays = attach(officer(), newPolicy('留下'), ['stays.pdf': pdf('stays')]).json.items[0]
        api(officer(), 'DELETE', "/api/policies/${policy.id()}/attachments/${item.id}")

        when: 'unused for a day less'
        forget()
        age('179 days 23 hours')

        then:
        forget() == 0
        file(item).exists()

        when: 'brought back meanwhile it counts from the beginning'
        api(officer(), 'PUT', "/api/policies/${policy.id()}/attachments", [order: [item.id], version: first])
        age('181 days')
        def used = forget()
        api(officer(), 'DELETE', "/api/policies/${policy.id()}/attachments/${item.id}")
        forget()

        then:
        used == 0
        file(item).exists()

        when: 'unused for long enough'
        age('180 days 1 hour')

        then:
        forget() == 1
        !file(item).exists()
        file(stays).exists()
        download(officer(), stays.path).statusCode() == 200

        and: 'the version still names it, and it cannot come back'
        api(officer(), 'GET', "/api/policies/${policy.id()}/versions/$first").json.attachments*.name == ['leaving.pdf']
        api(officer(), 'PUT', "/api/policies/${policy.id()}/attachments", [order: [item.id], version: first]).json.items == []

        and: 'the same content can come again'
        attach(officer(), policy, ['again.pdf': pdf('leaving')]).status == 201
        file(item).exists()
    }

    def "files that come at the same moment are all there"() {
        given:
        empty(tianhe)
        def policy = newPolicy('同时')
        def threads = Executors.newFixedThreadPool(3)

        when:
        def answers = threads.invokeAll((1..3).collect { n -> { -> attach(officer(), policy, [("${n}.pdf".toString()): pdf("at once $n")]).status } as Callable<Integer> })*.get()

        then:
        answers == [201, 201, 201]
        list(officer(), policy).json.items*.name.toSet() == ['1.pdf', '2.pdf', '3.pdf'] as Set

        cleanup:
        threads.shutdown()
    }

    def "what was added, removed and taken along is on record; what anybody may take is not"() {
        given:
        empty(tianhe)
        def policy = newPolicy('记录')
        def item = attach(officer(), policy, ['a.pdf': pdf('record')]).json.items[0]
        download(officer(), item.path)
        publish(policy)
        download(officer(), item.path)
        download(visitorOf(tianhe), item.path)
        api(officer(), 'DELETE', "/api/policies/${policy.id()}/attachments/${item.id}")

        expect:
        database.sql().rows("select action from t_440106.audit_entry where object_id = ? and action like 'attachment%' order by id", [policy.id().toString()])*.action ==
                ['attachment-added', 'attachment-downloaded', 'attachment-removed']
    }
}
