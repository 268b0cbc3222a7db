package io.qiqiao.admin.launch

import io.micronaut.context.ApplicationContext
import io.qiqiao.admin.command.Commands
import io.qiqiao.admin.terminal.Terminal
import io.qiqiao.kernel.Refusal
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

/** Of servers that are not ours: nothing is said to them in the clear across a network, nor with a password everybody knows. */
class ServersBehindSpec extends Specification {

    static final ELSEWHERE = 'jdbc:postgresql://db.example.cn:5432/qiqiao'

    @TempDir Path folder

    def "#settings is refused as #key"() {
        when:
        ServersBehind.require(read(settings))

        then:
        def refusal = thrown(Refusal)
        refusal.message.contains(key) || refusal.toString().contains(key)

        where:
        settings                                                                     || key
        ['qiqiao.database.url': ELSEWHERE]                                           || 'launch.plain-database'
        ['qiqiao.database.url': ELSEWHERE + '?sslmode=require']                      || 'launch.plain-database'
        ['qiqiao.database.url': ELSEWHERE + '?sslmode=disable']                      || 'launch.plain-database'
        ['qiqiao.database.url': 'jdbc:postgresql://127.0.0.1,10.0.0.7/qiqiao']       || 'launch.plain-database'
        ['qiqiao.migrator.url': ELSEWHERE]                                           || 'launch.plain-database'
        ['qiqiao.elasticsearch.url': 'http://search.example.cn:9200']                || 'launch.plain-search'
        ['qiqiao.elasticsearch.url': 'https://a.example.cn,http://b.example.cn']     || 'launch.plain-search'
        ['qiqiao.elasticsearch.url': 'search.example.cn:9200']                       || 'launch.plain-search'
        ['qiqiao.database.password': 'postgres']                                     || 'launch.known-password'
        ['qiqiao.database.password': 'qiqiao123']                                    || 'launch.known-password'
        ['qiqiao.migrator.password': 'changeme']                                     || 'launch.known-password'
    }

    def "#settings is taken"() {
        when:
        ServersBehind.require(read(settings))

        then:
        noExceptionThrown()

        where:
        settings << [[:],
                     ['qiqiao.database.url': 'jdbc:postgresql://127.0.0.1:5432/qiqiao'],
                     ['qiqiao.database.url': 'jdbc:postgresql://localhost/qiqiao', 'qiqiao.elasticsearch.url': 'http://[::1]:9200'],
                     ['qiqiao.database.url': ELSEWHERE + '?sslmode=verify-full', 'qiqiao.elasticsearch.url': 'https://search.example.cn'],
                     ['qiqiao.database.url': ELSEWHERE + '?sslmode=verify-ca&sslrootcert=/etc/ca.pem'],
                     ['qiqiao.database.url': ELSEWHERE, 'qiqiao.elasticsearch.url': 'http://search.example.cn', 'qiqiao.servers.unencrypted-allowed': true],
                     ['qiqiao.database.password': 'Jx2v9QmTz0pLw84s']]
    }

    def "a command says so, with what to do, before it speaks to any server"() {
        given:
        def file = folder.resolve('qiqiao.yml')
        file.toFile().text = "qiqiao:\n  data-dir: $folder\n  database:\n    url: $ELSEWHERE\n"
        def err = new ByteArrayOutputStream()
        def terminal = Terminal.of(new PrintStream(new ByteArrayOutputStream(), true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), Locale.SIMPLIFIED_CHINESE)

        expect:
        Commands.run(terminal, 'migrate', '--config', file.toString()) == 1
        err.toString('UTF-8').with { it.contains('db.example.cn') && it.contains('sslmode=verify-full') && !it.contains('at io.qiqiao') }
    }

    private static Settings read(Map<String, Object> settings) {
        def environment = ApplicationContext.builder().properties(settings).build().environment
        environment.start()
        new Settings(environment)
    }
}
