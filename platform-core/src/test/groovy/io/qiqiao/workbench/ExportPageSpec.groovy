package io.qiqiao.workbench

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.job.Jobs
import io.qiqiao.tenancy.CurrentTenant
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

class ExportPageSpec extends WorkbenchSpec {

    static final FILES = File.createTempDir('files')

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.files.folder': FILES.path]
    }

    def cleanupSpec() {
        FILES.deleteDir()
    }

    def "a list leads to its export with its filters, the export to its file, and both are the asker's alone"() {
        given:
        keep('policy', [title: '导出页面办法', text: '第一条'])
        def desk = visit(officer(), '/work/policies?q=导出页面'.replace('导出页面', URLEncoder.encode('导出页面', 'UTF-8')))

        expect:
        desk.body.contains('/work/policies/export?q=')
        words(visit(officer(), '/work/policies/export?q=' + URLEncoder.encode('导出页面', 'UTF-8'))).contains('按当前筛选，共 1 条记录')

        when:
        def begun = fill(officer(), '/work/policies/export', [format: 'csv', q: '导出页面'])
        def path = finished(begun)
        def page = visit(officer(), path)

        then:
        words(page).contains('共 1 条')
        page.body.contains("href=\"$path/file\"")

        when:
        def file = visit(officer(), "$path/file")

        then:
        file.status == 200
        file.body.contains('导出页面办法')
        file.header('Content-Disposition') ==~ /attachment; filename="policies-\d{8}\.csv".*/
        file.header('X-Content-Type-Options') == 'nosniff'
        file.header('Cache-Control').contains('no-store')

        and: 'nobody else sees it, neither a colleague nor another tenant'
        [somebody(tianhe, Role.HEAD_STATION), officer(yangdong)].collect { other ->
            [visit(other, path), visit(other, "$path/file"), fill(other, "$path/cancellation"), fill(other, "$path/resumption"), visit(other, "/jobs/${path.tokenize('/').last()}")]*.status
        } == [[404] * 5] * 2
        !visit(somebody(tianhe, Role.HEAD_STATION), '/work/policies/export').body.contains(path)
        visit(officer(), '/work/policies/export').body.contains(path)
    }

    def "the program's door: a job, a file, and who may not is refused"() {
        given:
        keep('enterprise', [title: '导出企业', phone: '13812345678'])
        def host = hostOf(tianhe)

        when:
        def begun = send('POST', host, '/api/enterprises/exports?format=jsonl', bearer(officer().token))
        def job = begun.json.id
        new PollingConditions(timeout: 60).eventually {
            assert send('GET', host, "/api/exports/$job", bearer(officer().token)).json.state == 'done'
        }
        def told = send('GET', host, "/api/exports/$job", bearer(officer().token)).json

        then:
        begun.status == 202
        told.file.rows >= 1
        send('GET', host, told.file.at, bearer(officer().token)).body.with { it.contains('导出企业') && !it.contains('13812345678') }
        send('GET', host, '/api/exports', bearer(officer().token)).json*.id.contains(job)
        send('GET', host, "/api/exports/$job", bearer(somebody(tianhe, Role.HEAD_STATION).token)).status == 404
        send('GET', hostOf(yangdong), "/api/exports/$job", bearer(officer(yangdong).token)).status == 404

        and:
        send('POST', host, '/api/enterprises/exports?format=docx', bearer(officer().token)).status == 422
        send('POST', host, '/api/nonsense/exports', bearer(officer().token)).status == 404
        send('POST', host, '/api/enterprises/exports', [:]).status == 401
        send('POST', host, '/api/enterprises/exports', bearer(somebody(tianhe, Role.INSTITUTION, new PartyRef('institution', UUID.randomUUID().toString())).token)).status == 403
        send('POST', host, '/api/experts/exports?whole=true', bearer(somebody(tianhe, Role.STATION).token)).status == 403
        send('POST', host, '/api/enterprises/exports', bearer(somebody(tianhe, Role.BREAK_GLASS).token)).status == 403
    }

    private String finished(Answer begun) {
        assert begun.status == 303: begun.body
        def path = begun.header('Location')
        def id = UUID.fromString(path.tokenize('/').last())
        new PollingConditions(timeout: 60).eventually { assert CurrentTenant.call(tianhe) { bean(Jobs).get(id).isOver() } }
        path
    }
}
