package io.qiqiao.workbench

import io.qiqiao.identity.Role
import io.qiqiao.job.Jobs
import io.qiqiao.library.listing.Listings
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import static io.qiqiao.library.intake.SheetFixture.csv
import static io.qiqiao.library.intake.SheetFixture.xlsx

/** The page on which somebody tells what the columns of a file mean. */
class ColumnsPageSpec extends WorkbenchSpec {

    @Shared TenantId jinchang = database.tenant('620300', '金昌市')
    @Shared TenantId baiyin = database.tenant('620400', '白银市')

    def setup() {
        def sql = database.sql()
        [jinchang, baiyin].each { sql.execute("delete from ${it.schema()}.import_columns".toString()) }
        sql.close()
    }

    def "#what: nobody is asked anything, the trial begins and tells in one line what the columns were"() {
        when:
        def sent = upload(officer(jinchang), file)
        def page = finished(officer(jinchang), sent)

        then:
        words(page).contains('新增 1 · 更新 0 · 无变化 0 · 需要修改 0')
        words(page).contains("对应列：$told 列已对应")
        page.body.contains('修改对应列')

        where:
        what                                 | told | file
        'a sheet like the template'          | 3    | xlsx([['外部编号 *', '企业名称 *', '从业人员'], ['a-1', '镍都设备厂', 3]])
        'a sheet with words that say the same' | 3  | csv([['编号', '公司名称', '员工人数'], ['a-2', '镍都设备厂', 3]])
        'a report that comes back mended'    | 2    | csv([['行号', '结果', '原因和改法', '外部编号', '企业名称'], ['2', '未导入', 'x', 'a-3', '镍都设备厂']])
        'JSON Lines'                         | 2    | '{"externalId":"a-4","title":"镍都设备厂"}'.bytes
    }

    def "a sheet with headings of its own is asked about, told, remembered, and next month nobody is asked"() {
        given:
        def month = { int number -> csv([['代号', '厂名', '负责的人', '杂项'], ["m-$number", '镍都设备厂', '王工', 'x']]) }

        when:
        def asked = upload(officer(jinchang), month(1))
        def path = asked.header('Location')
        def page = visit(officer(jinchang), path)

        then:
        path ==~ '/work/import/files/[0-9a-f-]{36}'
        words(page).contains('请选择对应的栏目（4 列）')
        page.body.contains('<label for="field-column-1">厂名</label>')
        words(page).contains('镍都设备厂')
        words(page).contains('外部编号取自哪一列')
        page.body.contains('<option value="title">企业名称 *</option>')

        when: 'it is told without a name for the records'
        def short1 = fill(officer(jinchang), path, ['column.2': 'contactPerson'])

        then: 'what is missing is named, and what was chosen stays'
        short1.status == 422
        words(short1).contains('“外部编号”必填，还没有对应的列')
        words(short1).contains('“企业名称”必填，还没有对应的列')
        short1.body.contains('<option value="contactPerson" selected>')

        when: 'two columns are told to be the same'
        def twice = fill(officer(jinchang), path, ['column.0': 'externalId', 'column.1': 'title', 'column.3': 'title'])

        then:
        twice.status == 422
        words(twice).contains('“厂名”和“杂项”都选了“企业名称”，只能留一列')
        twice.body.contains('href="#field-column-3"')

        when: 'it is told'
        def begun = fill(officer(jinchang), path, ['column.1': 'title', 'column.2': 'contactPerson', 'id-from': '代号', remember: 'true'])
        def first = finished(officer(jinchang), begun)
        def second = finished(officer(jinchang), upload(somebody(jinchang, Role.HEAD_STATION), month(2)))

        then:
        words(first).contains('新增 1 · 更新 0 · 无变化 0 · 需要修改 0')
        words(second).contains('对应列：3 列已对应')
        words(second).contains('新增 1 · 更新 0 · 无变化 0 · 需要修改 0')

        and: 'it is listed with who said so, for this tenant, until it is forgotten'
        words(visit(officer(jinchang), '/work/import')).contains('代号、厂名、负责的人、杂项')
        !words(visit(officer(baiyin), '/work/import')).contains('负责的人')
        upload(officer(baiyin), month(3)).header('Location').startsWith('/work/import/files/')

        when:
        def id = (visit(officer(jinchang), '/work/import').body =~ '/work/import/columns/([0-9a-f-]{36})/removal')[0][1]
        def theirs = fill(officer(baiyin), "/work/import/columns/$id/removal")
        def forgotten = follow(officer(jinchang), fill(officer(jinchang), "/work/import/columns/$id/removal"))

        then:
        theirs.status == 404
        words(forgotten).contains('已忘记')
        upload(officer(jinchang), month(4)).header('Location').startsWith('/work/import/files/')
    }

    def "what is told is confirmed like any other trial, and told otherwise as often as wanted"() {
        given:
        def path = upload(officer(jinchang), csv([['代号', '厂名', '又名'], ['c-1', '镍都设备厂', '金川机械']])).header('Location')
        def told = { String title -> fill(officer(jinchang), path, ['column.0': 'externalId', (title): 'title']) }

        when:
        def first = told('column.1')
        def page = finished(officer(jinchang), first)

        then:
        page.body.contains("href=\"$path\"")

        when:
        def second = told('column.2')
        finished(officer(jinchang), second)
        finished(officer(jinchang), fill(officer(jinchang), second.header('Location') + '/confirmation'))

        then:
        CurrentTenant.call(jinchang) { bean(Listings).findByExternalId('enterprise', 'c-1').get() }.title() == '金川机械'
    }

    def "what others see needs more, and that is said before anything is tried"() {
        given:
        def path = upload(officer(jinchang), csv([['代号', '机构名称'], ['c-1', '镍都服务中心']]), [kind: 'institution', visibility: 'public']).header('Location')

        expect:
        words(visit(officer(jinchang), path)).contains('没有对应列：机构性质、一句话介绍、服务类别、所在地区、地址、电话')
    }

    def "the page is #status for #who"() {
        given:
        def path = upload(officer(jinchang), csv([['代号', '厂名'], ['c-1', '镍都设备厂']])).header('Location')
        def person = reader(this)

        expect:
        visit(person, path).status == status
        fill(person, path, ['column.0': 'externalId', 'column.1': 'title']).status == (status == 200 ? 303 : status)

        where:
        who              | reader                                        || status
        'who sent it'    | { it.officer(it.jinchang) }                    || 200
        'a colleague'    | { it.somebody(it.jinchang, Role.HEAD_STATION) } || 404
        'another tenant' | { it.officer(it.baiyin) }                      || 404
        'an enterprise'  | { it.somebody(it.jinchang, Role.ENTERPRISE, new io.qiqiao.identity.PartyRef('enterprise', UUID.randomUUID().toString())) } || 403
    }

    def "nothing of a file is markup"() {
        given:
        def path = upload(officer(jinchang), csv([['<b>代号</b>', '厂名'], ['c-1', '<img src=x onerror=alert(1)>']])).header('Location')

        expect:
        visit(officer(jinchang), path).body.with { !it.contains('<b>代号') && !it.contains('<img src=x') && it.contains('&lt;img src=x') }
    }

    private Answer finished(Person who, Answer begun) {
        assert begun.status == 303: begun.body
        def path = begun.header('Location')
        assert path ==~ '/work/import/[0-9a-f-]{36}'
        new PollingConditions(timeout: 60, delay: 0.2).eventually { assert CurrentTenant.call(who.tenant) { bean(Jobs).get(UUID.fromString(path.tokenize('/').last())).isOver() } }
        visit(who, path)
    }

    private Answer upload(Person who, byte[] content, Map<String, String> choice = [:]) {
        def boundary = 'x' + UUID.randomUUID().toString().replace('-', '')
        def body = new ByteArrayOutputStream()
        ([kind: 'enterprise', visibility: 'private', dry: 'true'] + choice).each { field, value ->
            body << "--$boundary\r\nContent-Disposition: form-data; name=\"$field\"\r\n\r\n$value\r\n".getBytes('UTF-8')
        }
        body << "--$boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list\"\r\nContent-Type: application/octet-stream\r\n\r\n".getBytes('UTF-8')
        body << content
        body << "\r\n--$boundary--\r\n".getBytes('UTF-8')
        def request = java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:$server.port/work/import"))
                .header('Host', hostOf(who.tenant)).header('Accept', 'text/html').header('Accept-Language', 'zh-CN')
                .header('Authorization', "Bearer $who.token").header('Content-Type', "multipart/form-data; boundary=$boundary")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
        new Answer(client.send(request.build(), java.net.http.HttpResponse.BodyHandlers.ofString()))
    }
}
