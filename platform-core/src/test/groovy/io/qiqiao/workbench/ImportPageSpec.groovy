package io.qiqiao.workbench

import io.qiqiao.identity.Role
import io.qiqiao.job.Jobs
import io.qiqiao.library.listing.Listings
import io.qiqiao.tenancy.CurrentTenant
import spock.util.concurrent.PollingConditions

class ImportPageSpec extends WorkbenchSpec {

    static final LINES = '''{"externalId":"p-1","title":"好政策","text":"正文"}
{"externalId":"p-2","title":"","text":"没有标题"}
这一行不是 JSON
{"externalId":"p-4","title":"坏日期","text":"正文","date":"2026-13-01"}
{"externalId":"p-5","title":"多了字段","text":"正文","keywords":"无此字段"}
{"externalId":"p-6","title":"<img src=x onerror=alert(1)>","text":"正文"}
'''

    def polling = new PollingConditions(timeout: 60, delay: 0.2)

    def "every line of a file is accounted for, with the record it became or what to mend"() {
        when:
        def begun = upload(officer(), [kind: 'policy', visibility: 'public'], 'policies.jsonl', LINES.bytes)

        then:
        begun.status == 303

        when:
        def path = finished(officer(), begun)
        def report = visit(officer(), path)
        def rows = (report.body =~ /(?s)<tr role="row">\s*<td class="numeric".*?<\/tr>/).collect { it.toString().replaceAll(/<[^>]*>/, ' ').replaceAll(/\s+/, ' ').trim() }

        then:
        words(report).contains('已完成')
        words(report).contains('导入 2 · 规范 1 · 拒绝 3')
        rows.size() == 6
        rows[0] == '1 好政策 p-1 已导入 —'
        rows[1] =~ /^2 （无标题） p-2 未导入 政策名称 请填写此项。$/
        rows[2] =~ /^3 （无标题） 未导入 这一行不是正确的 JSON/ || rows[2] =~ /^3 （无标题） 未导入 这一行不是/
        rows[3] =~ /^4 坏日期 p-4 未导入 发文日期 没有“2026-13-01”这一天/
        rows[4] =~ /^5 多了字段 p-5 已规范 keywords 没有名为“keywords”的字段/

        and: 'the record is one click away, and nothing of a file is markup'
        def record = CurrentTenant.call(tianhe) { bean(Listings).findByExternalId('policy', 'p-1').get() }
        report.body.contains("<a href=\"/work/policies/$record.id\">好政策</a>")
        !report.body.contains('<img src=x')

        and: 'the list can be narrowed to what needs mending'
        def refused = visit(officer(), "$path?outcome=refused")
        words(refused).contains('坏日期')
        !words(refused).contains('好政策')
    }

    def "a second import of the same file changes nothing and says so"() {
        given:
        def lines = '{"externalId":"again-1","title":"办法","text":"正文"}\n'.bytes
        finished(officer(), upload(officer(), [kind: 'policy', visibility: 'public'], 'a.jsonl', lines))

        when:
        def path = finished(officer(), upload(officer(), [kind: 'policy', visibility: 'public'], 'a.jsonl', lines))

        then:
        words(visit(officer(), path)).contains('办法 again-1 无变化')
    }

    def "a file that cannot be read is refused beside its field: #what"() {
        when:
        def answer = upload(officer(), fields, name, content)

        then:
        answer.status == 422
        words(answer).contains(said)
        answer.body.contains('role="alert"')

        where:
        what               | fields                                  | name      | content                                          || said
        'empty'            | [kind: 'policy', visibility: 'public']  | 'a.jsonl' | new byte[0]                                      || '文件里没有内容'
        'blank lines'      | [kind: 'policy', visibility: 'public']  | 'a.jsonl' | '\n\n  \n'.bytes                                 || '文件里没有内容'
        'a picture'        | [kind: 'policy', visibility: 'public']  | 'a.xlsx'  | [0x89, 0x50, 0x4e, 0x47, 13, 10] as byte[]        || '这不是 Excel、CSV、JSON Lines 或 HSDS 文件'
        'strange columns'  | [kind: 'policy', visibility: 'public']  | 'a.csv'   | 'colour,size\nblue,3'.bytes                       || '没有找到列名'
        'not UTF-8'        | [kind: 'policy', visibility: 'public']  | 'a.jsonl' | '{"externalId":"1","title":"政策"}'.getBytes('GBK') || '文件不是 UTF-8 编码'
        'too long a line'  | [kind: 'policy', visibility: 'public']  | 'a.jsonl' | ('{"title":"' + 'x' * 1_000_001 + '"}').bytes    || '超过 1,000,000 个字符'
        'no file chosen'   | [kind: 'policy', visibility: 'public']  | ''        | new byte[0]                                      || '请选择要上传的文件'
        'no kind chosen'   | [visibility: 'public']                  | 'a.jsonl' | LINES.bytes                                      || '请选择要导入的种类'
        'a kind of no such' | [kind: 'nonsense', visibility: 'public'] | 'a.jsonl' | LINES.bytes                                   || '请选择要导入的种类'
    }

    def "a sheet with errors is tried, mended by its own report, tried again and confirmed"() {
        given:
        def sheet = io.qiqiao.library.intake.SheetFixture.&xlsx
        def head = ['外部编号', '企业名称', '从业人员']

        when: 'it is tried first'
        def tried = upload(officer(), [kind: 'enterprise', visibility: 'private', dry: 'true'], 'list.xlsx', sheet([head, ['wb-1', '一厂', 3], ['wb-2', '二厂', '很多']]))
        def path = finished(officer(), tried)
        def page = visit(officer(), path)

        then:
        words(page).contains('新增 1 · 更新 0 · 无变化 0 · 需要修改 1')
        words(page).contains('“很多”不是整数')
        words(page).contains('确认导入 1 条')
        CurrentTenant.call(tianhe) { bean(Listings).findByExternalId('enterprise', 'wb-1') }.empty

        when: 'the report is mended and tried'
        def report = download(officer(), "$path/report?format=xlsx")
        def rows = io.qiqiao.library.intake.ImportingSheetsSpec.read(report)[0]
        def mended = rows.collect { row -> row.collect { it == '很多' ? 7 : it } }
        def second = finished(officer(), upload(officer(), [kind: 'enterprise', visibility: 'private', dry: 'true'], 'mended.xlsx', sheet(mended)))

        then:
        rows[1].take(2) == ['3', '未导入']
        rows[1][2].contains('从业人员：“很多”不是整数')
        words(visit(officer(), second)).contains('新增 1 · 更新 0 · 无变化 0 · 需要修改 0')

        when: 'both are confirmed'
        def done = [path, second].collect { finished(officer(), fill(officer(), "$it/confirmation")) }

        then:
        words(visit(officer(), done[0])).contains('导入 1 · 规范 0 · 拒绝 1')
        CurrentTenant.call(tianhe) { bean(Listings).findByExternalId('enterprise', 'wb-2').get() }.title() == '二厂'
        visit(officer(), path).body.contains("href=\"${done[0]}\"")

        and: 'another tenant neither sees nor confirms it'
        [visit(officer(yangdong), "$path/report"), fill(officer(yangdong), "$path/confirmation")]*.status == [404, 404]
    }

    def "a template is downloaded from the page"() {
        expect:
        visit(officer(), '/work/import').body.contains('href="/work/import/template?kind=enterprise"')
        download(officer(), '/work/import/template?kind=enterprise').with { [it[0], it[1]] == [0x50, 0x4b] as List<Byte> }
        new String(download(officer(), '/work/import/template?kind=enterprise&format=csv'), 'UTF-8').contains('企业名称 *')
        visit(officer(), '/work/import/template?kind=nonsense').status == 404
    }

    def "a body of 200 MB is refused before it is sent"() {
        given:
        def socket = new Socket('127.0.0.1', server.port)
        socket.soTimeout = 20_000
        socket.outputStream << ("POST /api/imports?kind=policy HTTP/1.1\r\nHost: ${hostOf(tianhe)}\r\nAuthorization: Bearer ${officer().token}\r\n" +
                "Content-Type: text/csv\r\nContent-Length: 209715200\r\n\r\n").getBytes('UTF-8')
        socket.outputStream.flush()

        expect:
        socket.inputStream.newReader('UTF-8').readLine() ==~ /HTTP\/1.1 413 .*/

        cleanup:
        socket?.close()
    }

    def "who may not import gets no page, and who may not publish does not import what is public"() {
        expect:
        visit(somebody(tianhe, Role.INSTITUTION, new io.qiqiao.identity.PartyRef('institution', UUID.randomUUID().toString())), '/work/import').status == 403
        upload(somebody(tianhe, Role.HEAD_STATION), [kind: 'policy', visibility: 'public'], 'a.jsonl', LINES.bytes).status == 403
        upload(somebody(tianhe, Role.HEAD_STATION), [kind: 'policy', visibility: 'private'], 'a.jsonl', LINES.bytes).status == 303
    }

    def "an import belongs to its tenant"() {
        given:
        def path = finished(officer(), upload(officer(), [kind: 'policy', visibility: 'private'], 'a.jsonl', '{"externalId":"own-1","title":"办法"}\n'.bytes))

        expect:
        visit(officer(yangdong), path).status == 404
        fill(officer(yangdong), "$path/cancellation").status == 404
        fill(officer(yangdong), "$path/resumption").status == 404
    }

    def "an import is cancelled and goes on where it had got to"() {
        given: 'one that has not begun, as no runner has taken it yet'
        def lines = (1..500).collect { "{\"externalId\":\"c-$it\",\"title\":\"企业 $it\"}" }.join('\n')
        def path = upload(officer(), [kind: 'enterprise', visibility: 'private'], 'c.jsonl', lines.bytes).header('Location')

        when:
        fill(officer(), "$path/cancellation")

        then:
        polling.eventually { assert words(visit(officer(), path)).contains('已取消') }
        visit(officer(), path).body.contains("action=\"$path/resumption\"")

        when:
        fill(officer(), "$path/resumption")

        then:
        polling.eventually { assert words(visit(officer(), path)).contains('处理了 500 行，共 500 行') }

        and: 'then there is nothing to cancel any more'
        words(follow(officer(), fill(officer(), "$path/cancellation"))).contains('任务已经结束，无法取消')
    }

    def "a page of an import that runs renews itself, one that is over does not"() {
        given:
        def path = finished(officer(), upload(officer(), [kind: 'policy', visibility: 'private'], 'a.jsonl', '{"externalId":"r-1","title":"办法"}\n'.bytes))

        expect:
        !visit(officer(), path).body.contains('hx-trigger="every')
        !visit(officer(), path).body.contains('http-equiv="refresh"')
    }

    /** Waits until the import that {@code begun} leads to is over; answers its address. */
    private String finished(Person who, Answer begun) {
        assert begun.status == 303: begun.body
        def path = begun.header('Location')
        def id = UUID.fromString(path.tokenize('/').last())
        polling.eventually { assert CurrentTenant.call(who.tenant) { bean(Jobs).get(id).isOver() } }
        path
    }

    private byte[] download(Person who, String path) {
        def request = java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:$server.port$path"))
                .header('Host', hostOf(who.tenant)).header('Accept-Language', 'zh-CN').header('Authorization', "Bearer $who.token")
        def answer = client.send(request.build(), java.net.http.HttpResponse.BodyHandlers.ofByteArray())
        assert answer.statusCode() == 200
        answer.body()
    }

    /** Sends a file as a browser does; an empty name stands for no file chosen. */
    private Answer upload(Person who, Map<String, String> fields, String name, byte[] content) {
        def boundary = 'x' + UUID.randomUUID().toString().replace('-', '')
        def body = new ByteArrayOutputStream()
        fields.each { field, value ->
            body << "--$boundary\r\nContent-Disposition: form-data; name=\"$field\"\r\n\r\n$value\r\n".getBytes('UTF-8')
        }
        body << "--$boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"$name\"\r\nContent-Type: application/octet-stream\r\n\r\n".getBytes('UTF-8')
        body << content
        body << "\r\n--$boundary--\r\n".getBytes('UTF-8')
        def request = java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:$server.port/work/import"))
                .header('Host', hostOf(who.tenant)).header('Accept', 'text/html').header('Accept-Language', 'zh-CN')
                .header('Authorization', "Bearer $who.token").header('Content-Type', "multipart/form-data; boundary=$boundary")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
        new Answer(client.send(request.build(), java.net.http.HttpResponse.BodyHandlers.ofString()))
    }
}
