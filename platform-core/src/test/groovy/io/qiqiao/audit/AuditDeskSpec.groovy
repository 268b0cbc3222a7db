package io.qiqiao.audit

import io.qiqiao.audit.desk.Csv
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import io.qiqiao.web.text.Messages
import spock.lang.Shared

import java.nio.file.Files
import java.nio.file.Path

class AuditDeskSpec extends WebSpec {

    @Shared TenantId panyu = database.tenant('440113', '番禺区', '440100')
    @Shared String mark = UUID.randomUUID().toString()
    @Shared UUID officer
    @Shared Map<String, String> asOfficer

    def setupSpec() {
        officer = person('auditing-officer', panyu)
        def stranger = person('stranger-of-yangdong', yangdong)
        asOfficer = bearer(token('auditing-officer', hostOf(panyu)))
        CurrentTenant.run(panyu) {
            5.times { n -> note(AuditEvent.of('publication').about('product', "$mark-$n").with('n', n)) }
            note(AuditEvent.of('export').about('audit', mark).by(AuditSubject.of(stranger)))
            note(AuditEvent.of('decision').about('spec', mark).by(AuditSubject.of(officer)).with('reason', '=1+1').refused())
        }
    }

    def "#question finds #found"() {
        when:
        def answer = send('GET', hostOf(panyu), '/api/audit?' + question.replace('MARK', mark), asOfficer)

        then:
        answer.status == 200
        answer.json.items.findAll { it.action in ['publication', 'export', 'decision'] }*.action == found

        where:
        question                              || found
        'action=publication'                  || ['publication'] * 5
        'action=publication&q=MARK-3'         || ['publication']
        'result=refused&action=decision'      || ['decision']
        'who=auditing-officer&q=MARK'         || ['decision']
        'who=stranger-of-yangdong'            || []
        'who=nobody-at-all'                   || []
        'q=MARK'                              || ['decision', 'export']
        'q=REASON&action=decision'            || ['decision']
        'until=2020-01-01'                    || []
        'from=2020-01-01&action=export'       || ['export']
        'from=2999-01-01'                     || []
    }

    def "members are known by name, whoever comes from elsewhere is not"() {
        expect:
        asked('action=decision&q=' + mark)[0].name == 'auditing-officer'
        asked('action=export&q=' + mark)[0].with { it.name == null && it.account != null }
    }

    def "parts follow each other without gap or overlap"() {
        given:
        def seen = []
        def after = ''

        when:
        while (after != null) {
            def part = send('GET', hostOf(panyu), "/api/audit?action=publication&size=2&after=$after", asOfficer).json
            seen += part.items
            after = part.next
        }

        then:
        seen*.details*.n == ['4', '3', '2', '1', '0']
    }

    def "#wrong is refused by name"() {
        expect:
        send('GET', hostOf(panyu), '/api/audit?' + wrong, asOfficer).with { [it.status, it.json.errors*.field] } == [422, [field]]

        where:
        wrong              || field
        'size=0'           || 'size'
        'size=201'         || 'size'
        'from=yesterday'   || 'from'
        'until=2026-13-01' || 'until'
        'result=perhaps'   || 'result'
        'after=nonsense'   || 'after'
    }

    def "the file holds what was asked for, no formula, and is itself kept"() {
        when:
        def answer = send('GET', hostOf(panyu), "/audit/export?q=$mark&action=decision", asOfficer + [Accept: '*/*'])

        then:
        answer.status == 200
        answer.header('Content-Type').startsWith('text/csv')
        answer.header('Content-Disposition').contains('audit.csv')
        answer.body.readLines().size() == 2
        asked('action=export&who=auditing-officer')[0].with { [it.objectKind, it.details] } == ['audit', [action: 'decision', q: mark]]
    }

    def "a long file is whole"() {
        given:
        CurrentTenant.run(panyu) { 1203.times { note(AuditEvent.of('limit').about('flood', 'whole')) } }

        expect:
        send('GET', hostOf(panyu), '/audit/export?action=limit&q=whole', asOfficer + [Accept: '*/*']).body.readLines().size() == 1204
    }

    def "a cell that begins a formula is plain text: #text"() {
        expect:
        Csv.line([text]) == line

        where:
        text          || line
        '=1+1'        || "'=1+1\r\n"
        '+8613'       || "'+8613\r\n"
        '-1'          || "'-1\r\n"
        '@x'          || "'@x\r\n"
        'a,b'         || '"a,b"\r\n'
        'a"b'         || '"a""b"\r\n'
        "a\nb"        || '"a\nb"\r\n'
        'plain'       || 'plain\r\n'
    }

    def "whoever is no officer sees nothing of it: #role"() {
        given:
        person("no-auditor-$role", panyu, role)
        def token = token("no-auditor-$role", hostOf(panyu))

        expect:
        send('GET', hostOf(panyu), '/api/audit', bearer(token)).status == 403
        send('GET', hostOf(panyu), '/audit/export', bearer(token)).status == 403

        where:
        role << (Role.values() - Role.OFFICER - Role.OPERATOR)
    }

    def "an operator sees the platform's audit, and no tenant's"() {
        given:
        person('auditing-operator', null)
        def token = token('auditing-operator', 'localhost')

        when:
        def answer = send('GET', 'localhost', '/api/audit?who=auditing-operator', bearer(token))

        then:
        answer.json.items*.action == ['sign-in']
        send('GET', 'localhost', "/api/audit?q=$mark", bearer(token)).json.items == []
        send('GET', hostOf(panyu), '/api/audit', bearer(token)).status == 403
    }

    def "the page shows it to people, and says what was asked wrongly"() {
        when:
        def page = send('GET', hostOf(panyu), "/audit?q=$mark", asOfficer + [Accept: 'text/html']).body

        then:
        page.contains('审批决定')
        page.contains('auditing-officer')
        !page.contains('stranger-of-yangdong')
        send('GET', hostOf(panyu), '/audit?from=x', asOfficer + [Accept: 'text/html']).body.contains('field-from-error')
    }

    def "every action that the program keeps has a name"() {
        given:
        def sources = ['platform-core', 'tenant-admin', 'search-indexer'].collect { Path.of('..', it, 'src', 'main', 'java') }.findAll { Files.exists(it) }
        def actions = sources.collectMany { root ->
            Files.walk(root).withCloseable { files ->
                files.filter { it.toString().endsWith('.java') }.toList().collectMany { (it.toFile().getText('UTF-8') =~ /AuditEvent\.of\("([a-z-]+)"\)/).collect { it[1] } }
            }
        }.toSet()

        expect:
        actions.size() > 3
        actions.findAll { !bean(Messages).find(Locale.SIMPLIFIED_CHINESE, "audit.action.$it").present } == [] as Set
    }

    private List asked(String question) {
        send('GET', hostOf(panyu), '/api/audit?' + question, asOfficer).json.items
    }

    private void note(AuditEvent event) {
        bean(Audit).record(event)
    }
}
