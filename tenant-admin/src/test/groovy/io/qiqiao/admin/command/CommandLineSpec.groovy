package io.qiqiao.admin.command

import groovy.json.JsonSlurper
import io.qiqiao.admin.terminal.Terminal
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Shared
import spock.lang.TempDir

import java.nio.file.Path

class CommandLineSpec extends PlatformSpec {

    @Shared @TempDir Path folder
    @Shared ByteArrayOutputStream out = new ByteArrayOutputStream()
    @Shared ByteArrayOutputStream err = new ByteArrayOutputStream()

    def "create answers with the tenant as JSON, and with the same when it is created again"() {
        when:
        def first = run('tenant', 'create', '610000', '--json', '--domain', 'sx.example.cn')
        def created = json
        def second = run('tenant', 'create', '610000', '--json')

        then:
        [first, second] == [0, 0]
        created.with { [it.code, it.name, it.state, it.domains] } == ['610000', '陕西省', 'active', ['sx.example.cn']]
        created.steps*.state.unique() == ['done']
        json == created
    }

    def "list and show tell programs and people the same tenants"() {
        expect:
        run('tenant', 'list', '--json') == 0
        json.items*.code.containsAll(['440106', '441704'])
        run('tenant', 'list') == 0
        told.contains('      440106  天河区  正常') || told.contains('    440106  天河区  正常')
        run('tenant', 'show', '440106', '--json') == 0
        json.parent == '440100'
    }

    def "suspend and resume"() {
        given:
        run('tenant', 'create', '620000', '--json')

        expect:
        run('tenant', 'suspend', '620000', '--json') == 0
        json.state == 'suspended'
        run('tenant', 'resume', '620000', '--json') == 0
        json.state == 'active'
    }

    def "#command ends with #code and says what to do"() {
        expect:
        run(*command) == code
        complaint.contains(said)
        !complaint.contains('at io.qiqiao')

        where:
        command                                        || code | said
        ['tenant', 'create', '999999']                 || 1    | 'GB/T 2260'
        ['tenant', 'create', 'abc']                    || 1    | '不是行政区划代码'
        ['tenant', 'show', '990000']                   || 1    | '没有代码为 990000 的租户'
        ['tenant']                                     || 2    | '请给出命令'
        ['tenant', 'destroy', '440106']                || 2    | 'destroy'
        ['serve', '--roles', 'portal,cook']            || 2    | 'cook'
    }

    def "import tells what became of each line, and ends with 1 when one was refused"() {
        given:
        def file = folder.resolve('policies.jsonl').toFile()
        file.setText('{"externalId":"cli-1","title":"贴息办法","text":"第一条"}\n{"externalId":"cli-2"}\n', 'UTF-8')

        expect:
        run('import', '--tenant', '440106', '--kind', 'policy', '--visibility', 'public', '--json', file.path) == 1
        json.with { [it.state, it.total, it.accepted, it.refused] } == ['done', 2, 1, 1]
        database.sql().firstRow("select tenant from platform.publication where external_id = 'cli-1'").tenant == '440106'
        run('import', '--tenant', '440106', '--kind', 'recipe', file.path) == 1
        complaint.contains('recipe')
        run('import', '--tenant', '990000', '--kind', 'policy', file.path) == 1
        complaint.contains('990000')
    }

    def "migrate brings what is behind up to date and reports it"() {
        given:
        database.sql().execute("update control.tenant set schema_version = 'older' where code = '440106'")

        when:
        def code = run('migrate', '--json')

        then:
        code == 0
        json.done >= 1
        json.failures == []
    }

    def "keys are listed without being told, and rotations are asked for"() {
        expect:
        run('key', 'rotate', '--json') == 0
        json.size() == 1 && json[0].owner == 'platform'
        run('key', 'rotate', '440106', '--json') == 0
        json*.owner == ['440106']
        database.sql().firstRow('select kind, tenant from platform.job where id = ?::uuid', [json[0].job]).with { [it.kind, it.tenant] } == ['key-rotation', '440106']
        run('key', 'rotate', '990000') == 1
        complaint.contains('990000')
        run('key', 'rewrap') == 0
        told.contains('0')
        run('key', 'signing') == 0
        run('key', 'list', '--json') == 0
        json.every { it.keySet() == ['owner', 'purpose', 'version', 'suite', 'master'] as Set }
        json.any { it.owner == 'platform' && it.purpose == 'field' }
    }

    def "audit verify says what is sound, and ends with 1 where something was put in"() {
        given:
        run('tenant', 'create', '630000', '--json')
        def anchors = folder.resolve('anchors.jsonl').toFile()
        anchors.text = ''
        database.sql().execute('''insert into t_630000.audit_entry (id, happened_at, action, outcome, manner, details)
                values (gen_random_uuid(), now(), 'decision', 'done', 'none', '{}')''')

        expect:
        run('audit', 'verify', '630000', '--json') == 1
        json[0].with { [it.chain, it.findings*.fault] } == ['630000', ['INSERTED']]
        run('audit', 'verify', '630000', '--anchors', anchors.path) == 1
        told.contains('被插入')
        run('audit', 'verify', 'nonsense') == 1
        complaint.contains('nonsense')
        database.sql().execute('truncate t_630000.audit_entry') == false
        run('audit', 'verify', '630000') == 0
        told.contains('630000  完好')
    }

    private int run(String... arguments) {
        def configuration = folder.resolve('qiqiao.yml')
        configuration.toFile().text = "qiqiao:\n  database:\n    url: ${database.url}\n  elasticsearch:\n    url: http://127.0.0.1:1\n  protection:\n    master-key: '${MASTER_KEY}'\n"
        out.reset()
        err.reset()
        def terminal = Terminal.of(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), Locale.SIMPLIFIED_CHINESE)
        Commands.run(terminal, (arguments + ['--config', configuration.toString()]) as String[])
    }

    private Object getJson() {
        new JsonSlurper().parseText(told)
    }

    private String getTold() {
        out.toString('UTF-8')
    }

    private String getComplaint() {
        err.toString('UTF-8')
    }
}
