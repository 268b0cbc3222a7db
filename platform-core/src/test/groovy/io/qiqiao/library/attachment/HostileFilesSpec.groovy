package io.qiqiao.library.attachment

import io.qiqiao.library.listing.Listing
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.RawHttp
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import java.nio.file.Files

import static io.qiqiao.library.attachment.FileFixture.joined
import static io.qiqiao.library.attachment.FileFixture.pdf
import static io.qiqiao.library.attachment.FileFixture.png

/** Files and requests of people who mean no good, and of machines that fail. */
class HostileFilesSpec extends FilesSpec {

    static final PAGE = '<!DOCTYPE html><html><script>alert(1)</script></html>'.bytes
    static final SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'.bytes
    static final TALK = '写网页时 <script>alert(1)</script> 是危险的'.getBytes('UTF-8')

    @Shared TenantId elsewhere = database.tenant('460300', '三沙市')

    def "#name, sent as #declared, is #shown and is given as #media, to be saved and never shown"() {
        given:
        empty(tianhe)
        def policy = newPolicy("敌意 $name")

        when:
        def item = attach(officer(), policy, [(name): bytes], declared).json.items[0]
        def given = download(officer(), item.path)

        then:
        item.name == shown
        given.statusCode() == 200
        given.body() == bytes
        header(given, 'Content-Type').startsWith(media)
        header(given, 'Content-Disposition').startsWith('attachment; ')
        header(given, 'X-Content-Type-Options') == 'nosniff'
        header(given, 'Content-Security-Policy').endsWith('; sandbox')

        where:
        name             | declared                   | bytes || shown            | media
        'a.pdf.exe'      | 'application/x-msdownload' | pdf() || 'a.pdf.exe.pdf'  | 'application/pdf'
        'a.php.pdf'      | 'text/html'                | pdf() || 'a.php.pdf'      | 'application/pdf'
        'a.svg'          | 'image/svg+xml'            | png() || 'a.svg.png'      | 'image/png'
        'a.html'         | 'text/html'                | TALK  || 'a.html.txt'     | 'text/plain'
        '../../a.txt'    | 'text/html'                | TALK  || 'a.txt'          | 'text/plain'
        '..\\..\\a.csv'  | 'application/pdf'          | TALK  || 'a.csv'          | 'text/csv'
    }

    def "#name, sent as #declared, is not taken: #reason"() {
        given:
        def policy = newPolicy("不收 $name $reason")

        when:
        def answer = attach(officer(), policy, [(name): bytes], declared)

        then:
        answer.status == 422
        answer.json.errors*.detail.every { it.contains(reason) }
        list(officer(), policy).json.items == []
        isWorkedOff()

        where:
        name          | declared          | bytes                                   || reason
        'a.pdf'       | 'application/pdf' | PAGE                                    || '是网页或 SVG 文件'
        'a.pdf.html'  | 'application/pdf' | PAGE                                    || '是网页或 SVG 文件'
        'a.svg.png'   | 'image/png'       | SVG                                     || '是网页或 SVG 文件'
        'a.txt'       | 'text/plain'      | joined('\ufeff '.getBytes('UTF-8'), SVG) || '是网页或 SVG 文件'
        'a.pdf'       | 'application/pdf' | joined('MZ'.bytes, new byte[400])       || '不能上传'
        'a.pdf'       | 'application/pdf' | new byte[0]                             || '是空文件'
        'a.pdf'       | 'application/pdf' | pdf('', 4097)                           || '超过了'
    }

    def "a file far beyond the limit keeps neither the next one out nor the request open, and leaves nothing behind"() {
        given:
        empty(tianhe)
        def policy = newPolicy('太大')

        when: 'many times more than comes at once'
        def answer = attach(officer(), policy, ['大.pdf': pdf('big', 8_000_000), '小.pdf': pdf('small'), '又大.pdf': pdf('again', 3_000_000)])

        then:
        answer.status == 422
        answer.json.added == 1
        answer.json.errors*.detail.every { it.contains('超过了 4 KB') || it.contains('超过了 0 MB') }
        answer.json.errors.size() == 2
        list(officer(), policy).json.items*.name == ['小.pdf']
        isWorkedOff()
    }

    def "#who is refused after the form has been read, and the connection goes on"() {
        given:
        empty(tianhe)
        def policy = newPolicy('连接')
        def http = new RawHttp(server.port)
        def person = who == 'a stranger' ? officer(yangdong) : officer()
        def path = who == 'who means another kind' ? '/api/nothings' : '/api/policies'
        def record = who == 'who means no record' ? UUID.randomUUID() : policy.id()

        when:
        def refused = http.exchange(*posted(person, "$path/$record/attachments", 2_000_000))
        def next = http.exchange(headOf('GET', officer(), "/api/policies/${policy.id()}/attachments") + '\r\n')

        then:
        refused.status == 404
        next.status == 200
        next.body.contains('"items":[]')
        isWorkedOff()

        cleanup:
        http.close()

        where:
        who << ['a stranger', 'who means no record', 'who means another kind']
    }

    def "who leaves in the middle leaves nothing behind"() {
        given:
        empty(tianhe)
        def policy = newPolicy('中断')
        def (head, body) = posted(officer(), "/api/policies/${policy.id()}/attachments", 3000)
        def socket = new Socket('127.0.0.1', server.port)
        socket.outputStream << (head as String).getBytes('UTF-8')
        socket.outputStream.write(body as byte[], 0, 1500)
        socket.outputStream.flush()

        when: 'it is being taken in'
        new PollingConditions(timeout: 10).eventually {
            assert !isWorkedOff()
        }
        socket.close()

        then:
        new PollingConditions(timeout: 10).eventually {
            assert isWorkedOff()
        }
        list(officer(), policy).json.items == []
    }

    def "the same content in two tenants is two files: none gives, finds or removes the other's"() {
        given:
        [tianhe, elsewhere].each { empty(it) }
        def bytes = pdf('both have it')
        def here = newPolicy('这里')
        def there = newPolicy('那里', elsewhere)

        when:
        def ours = attach(officer(), here, ['ours.pdf': bytes]).json.items[0]
        def theirs = attach(officer(elsewhere), there, ['theirs.pdf': bytes]).json.items[0]

        then: 'each has its own'
        ours.digest == theirs.digest && ours.id != theirs.id
        count(tianhe, "digest = '$ours.digest'") == 1
        count(elsewhere, "digest = '$ours.digest'") == 1
        file(ours).exists()
        file(theirs, elsewhere).exists()

        and: 'neither under its own record nor under the other\'s is there a way to it'
        for (path in [ours.path, "/api/policies/${there.id()}/attachments/$ours.id", "/api/policies/${here.id()}/attachments/$theirs.id"]) {
            assert download(officer(elsewhere), path).statusCode() == 404
            assert api(officer(elsewhere), 'PUT', path, [name: 'mine']).status == 404
            assert api(officer(elsewhere), 'DELETE', path).status == 404
        }
        list(officer(elsewhere), here).status == 404
        attach(officer(elsewhere), here, ['x.pdf': pdf('x')]).status == 404
        api(officer(elsewhere), 'PUT', "/api/policies/${there.id()}/attachments", [order: [ours.id]]).status == 422

        when: 'one removes its own for good'
        api(officer(elsewhere), 'DELETE', theirs.path)
        forget(elsewhere)
        age('181 days', elsewhere)

        then:
        forget(elsewhere) == 1
        !file(theirs, elsewhere).exists()
        download(officer(), ours.path).body() == bytes
    }

    def "a removal that comes late takes nothing away that came anew"() {
        given:
        empty(tianhe)
        def policy = newPolicy('迟到')
        def item = attach(officer(), policy, ['a.pdf': pdf('late')]).json.items[0]
        api(officer(), 'DELETE', item.path)
        forget()
        age('181 days')
        def leaving = CurrentTenant.call(tianhe) { bean(KeptFiles).dismiss(10) }

        expect: 'nobody gets it any more while it leaves'
        leaving == [item.digest]
        attach(officer(), policy, ['again.pdf': pdf('late')]).json.errors*.detail == ['“again.pdf”暂时不能上传，请过一分钟再试。']

        when: 'another process is at it'
        def sql = database.sql()
        def held = sql.withTransaction {
            sql.rows('select digest from t_440106.kept_file where digest = ? for update', [item.digest])
            CurrentTenant.call(tianhe) { bean(KeptFiles).remove(item.digest) }
        }

        then:
        !held
        file(item).exists()

        when: 'removed, come anew, and removed by who was late'
        def first = CurrentTenant.call(tianhe) { bean(KeptFiles).remove(item.digest) }
        def again = attach(officer(), policy, ['again.pdf': pdf('late')])
        def late = CurrentTenant.call(tianhe) { bean(KeptFiles).remove(item.digest) }

        then:
        first
        !late
        again.status == 201
        download(officer(), again.json.items[0].path).body() == pdf('late')

        cleanup:
        sql?.close()
    }

    def "a store that is down is said to be down, not that there is nothing; all else of the record works"() {
        given:
        empty(tianhe)
        def policy = newPolicy('停了')
        def item = attach(officer(), policy, ['a.pdf': pdf('down')]).json.items[0]
        def store = FILES.toPath().resolve('440106/attachments')
        def aside = FILES.toPath().resolve('aside')
        Files.move(store, aside)
        Files.writeString(store, 'no folder')

        when:
        def given = download(officer(), item.path)
        def added = attach(officer(), policy, ['b.pdf': pdf('down too'), 'c.pdf': pdf('and this')])

        then:
        [given.statusCode(), added.status] == [503, 503]
        header(given, 'Retry-After') == '10'
        new String(given.body(), 'UTF-8').contains('存放附件的服务暂时不可用')
        added.json.code == 'files-down'
        list(officer(), policy).json.items*.name == ['a.pdf']
        visit(officer(), "/work/policies/${policy.id()}").status == 200
        isWorkedOff()

        when: 'it is back'
        Files.delete(store)
        Files.move(aside, store)

        then:
        download(officer(), item.path).body() == pdf('down')
        attach(officer(), policy, ['b.pdf': pdf('down too')]).status == 201

        when: 'a file that is lost is not there'
        Files.delete(file(item).toPath())

        then:
        download(officer(), item.path).statusCode() == 404
    }

    def "who asks for the head only, or whether it changed, takes nothing along"() {
        given:
        empty(tianhe)
        def policy = newPolicy('头')
        def item = attach(officer(), policy, ['a.pdf': pdf('head')]).json.items[0]
        def http = new RawHttp(server.port)
        def given = download(officer(), item.path)
        def taken = downloads(policy)

        when:
        def known = download(officer(), item.path, ['If-None-Match': header(given, 'ETag')])
        def since = download(officer(), item.path, ['If-Modified-Since': header(given, 'Last-Modified')])
        def head = http.exchange(headOf('HEAD', officer(), item.path) + 'Connection: close\r\n\r\n')

        then: 'only an ETag tells'
        taken == 1
        known.statusCode() == 304
        known.body().length == 0
        since.statusCode() == 200
        since.body() == pdf('head')
        head.status == 200
        !head.head.toLowerCase().contains('content-length: 0')
        head.body == ''
        downloads(policy) == 2

        cleanup:
        http.close()
    }

    private int downloads(Listing record) {
        database.sql().firstRow("select count(*) as n from t_440106.audit_entry where object_id = ? and action = 'attachment-downloaded'", [record.id().toString()]).n as int
    }

    /** Nothing lies where files lie while they arrive. */
    private static boolean isWorkedOff() {
        ['440106', '441704', '460300'].every { !FILES.toPath().resolve("work/$it/attachments").toFile().list() }
    }

    private List posted(Person who, String path, int size) {
        def body = joined("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n".bytes,
                pdf('posted', size), '\r\n--x--\r\n'.bytes)
        [headOf('POST', who, path) + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: $body.length\r\n\r\n", body]
    }

    private String headOf(String method, Person who, String path) {
        "$method $path HTTP/1.1\r\nHost: ${hostOf(who.tenant)}\r\nAccept: application/json\r\nAuthorization: Bearer $who.token\r\n"
    }
}
