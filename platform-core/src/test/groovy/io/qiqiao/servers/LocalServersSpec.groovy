package io.qiqiao.servers

import groovy.sql.Sql
import io.qiqiao.servers.machine.Machine
import io.qiqiao.servers.machine.Orphans
import io.qiqiao.servers.machine.ServerTrouble
import io.qiqiao.servers.machine.Waiting
import io.qiqiao.servers.software.ElasticsearchSoftware
import io.qiqiao.testkit.ThrowAwayServers
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList

import static io.qiqiao.servers.machine.ServerTrouble.Kind.DATA_IN_USE
import static io.qiqiao.servers.machine.ServerTrouble.Kind.DATA_NOT_WRITABLE
import static io.qiqiao.servers.machine.ServerTrouble.Kind.DID_NOT_START
import static io.qiqiao.servers.machine.ServerTrouble.Kind.NO_ELASTICSEARCH
import static io.qiqiao.servers.machine.ServerTrouble.Kind.PORT_TAKEN

class LocalServersSpec extends Specification {

    static final Duration SOON = Duration.ofSeconds(30)

    @TempDir Path folder

    @Requires({ Machine.here().isLinux() })
    def 'killed without warning, we leave no server behind; the next start has all data and ends in order'() {
        given: 'another process with both servers, filled'
        def other = hold(folder, 'elasticsearch')
        sql(other.port, folder).with {
            execute('create table note (text varchar)')
            execute("insert into note values ('kept')")
            close()
        }
        put(other.address, '/notes/_doc/1', '{"title":"kept"}')

        when:
        other.process.destroyForcibly().waitFor()

        then:
        Waiting.until(SOON) { !running(folder) }

        when:
        def steps = new CopyOnWriteArrayList<Step>()
        def servers = open(folder, { step, took -> steps << step })
        def starting = servers.startElasticsearch(ThrowAwayServers.elasticsearchSettings())
        def postgres = LocalServers.get(servers.startPostgres(PostgresSettings.lasting()))
        def elasticsearch = LocalServers.get(starting)

        then:
        sql(postgres).rows('select text from note')*.text == ['kept']
        elasticsearch.address().resolve('/notes/_doc/1').toURL().text.contains('kept')

        and: 'PostgreSQL runs as safely as it was told'
        parameters(postgres, ['fsync', 'synchronous_commit', 'recovery_init_sync_method', 'listen_addresses', 'max_locks_per_transaction', 'max_connections']) ==
                ['on', 'on', 'syncfs', '127.0.0.1', '256', '200']
        parameters(postgres, ['server_version']).first().startsWith('18.')

        when:
        servers.close()

        then:
        steps.toSet() == [Step.POSTGRES_SOFTWARE, Step.POSTGRES_START, Step.POSTGRES_STOP,
                          Step.ELASTICSEARCH_SOFTWARE, Step.ELASTICSEARCH_START, Step.ELASTICSEARCH_STOP].toSet()
        !running(folder)

        cleanup:
        servers?.close()
        other?.process?.destroyForcibly()
    }

    def 'a PostgreSQL that was left running is taken over with its data'() {
        given: 'a server nobody watches'
        def first = open(folder)
        def postgres = LocalServers.get(first.startPostgres(PostgresSettings.throwAway()))
        sql(postgres).with {
            execute('create table note (text varchar)')
            execute("insert into note values ('kept')")
            close()
        }
        first.close()
        def orphan = startByHand(folder)

        when:
        def steps = new CopyOnWriteArrayList<Step>()
        def second = open(folder, { step, took -> steps << step })
        def again = LocalServers.get(second.startPostgres(PostgresSettings.throwAway()))

        then:
        steps.contains(Step.POSTGRES_TAKE_OVER)
        !orphan.isAlive()
        sql(again).rows('select text from note')*.text == ['kept']

        cleanup:
        second?.close()
        orphan?.destroyForcibly()
    }

    def 'the number of a process that is not ours does not keep PostgreSQL from starting'() {
        given:
        def first = open(folder)
        LocalServers.get(first.startPostgres(PostgresSettings.throwAway()))
        first.close()
        def stranger = new ProcessBuilder('sleep', '60').start()
        Files.writeString(folder.resolve('postgres/postmaster.pid'), "${stranger.pid()}\n${folder.resolve('postgres')}\n")

        when:
        def second = open(folder)
        LocalServers.get(second.startPostgres(PostgresSettings.throwAway()))

        then:
        stranger.isAlive()

        cleanup:
        second?.close()
        stranger?.destroyForcibly()
    }

    def 'a second process is refused while the first runs, and told which one it is'() {
        given:
        def other = hold(folder)

        when:
        open(folder)

        then:
        def trouble = thrown(ServerTrouble)
        trouble.kind() == DATA_IN_USE
        trouble.problem().contains("${other.process.pid()}")
        trouble.remedy().contains('qiqiao.servers.data')

        when: 'it ends in order'
        other.process.outputStream.close()
        other.process.waitFor()

        then:
        !running(folder)
        open(folder).close()

        cleanup:
        other?.process?.destroyForcibly()
    }

    def 'a taken port is named, with its holder and its setting (#setting)'() {
        given:
        def socket = new ServerSocket(0, 1, InetAddress.loopbackAddress)
        def servers = open(folder)

        when:
        LocalServers.get(start(servers, socket.localPort))

        then:
        def trouble = thrown(ServerTrouble)
        trouble.kind() == PORT_TAKEN
        trouble.problem().contains("${socket.localPort}")
        !Machine.here().isLinux() || trouble.problem().contains("${ProcessHandle.current().pid()}")
        trouble.remedy().contains(setting)

        cleanup:
        servers?.close()
        socket?.close()

        where:
        setting                             | start
        'qiqiao.servers.postgres.port'      | { LocalServers all, int port -> all.startPostgres(PostgresSettings.throwAway().withPort(port)) }
        'qiqiao.servers.elasticsearch.port' | { LocalServers all, int port -> all.startElasticsearch(ThrowAwayServers.elasticsearchSettings().withPort(port)) }
    }

    def 'a place that cannot be written is named'() {
        given:
        def file = Files.writeString(folder.resolve('a-file'), 'not a folder')

        when:
        open(file.resolve('data'))

        then:
        def trouble = thrown(ServerTrouble)
        trouble.kind() == DATA_NOT_WRITABLE
        trouble.problem().contains("$file")
        trouble.remedy().contains('qiqiao.servers.data')
    }

    def 'without an Elasticsearch one is told where to get it'() {
        given:
        def servers = open(folder)
        def nowhere = new ElasticsearchSoftware(folder, null)

        when:
        LocalServers.get(servers.startElasticsearch(ElasticsearchSettings.small().withSoftware(nowhere)))

        then:
        def trouble = thrown(ServerTrouble)
        trouble.kind() == NO_ELASTICSEARCH
        ['8.19', 'qiqiao.servers.elasticsearch.home', 'qiqiao.servers.elasticsearch.archive', 'https://'].every { trouble.remedy().contains(it) }

        cleanup:
        servers?.close()
    }

    def 'a server that does not come up shows the end of its log, and leaves nothing running'() {
        given:
        def servers = open(folder)

        when:
        LocalServers.get(servers.startPostgres(PostgresSettings.throwAway().withParameter('shared_buffers', 'plenty')))

        then:
        def trouble = thrown(ServerTrouble)
        trouble.kind() == DID_NOT_START
        trouble.problem().contains('invalid value for parameter "shared_buffers"')
        !running(folder)

        cleanup:
        servers?.close()
    }

    def 'the platform\'s roles sign in with the server\'s password, and nobody without'() {
        given:
        def servers = open(folder)
        def postgres = LocalServers.get(servers.startPostgres(PostgresSettings.lasting().withParameter('fsync', 'off')))
        def url = postgres.makeDatabase('qiqiao')
        sql(postgres).execute('create role "odd ""name"')

        when:
        postgres.letIn(['odd "name'])

        then:
        postgres.makeDatabase('qiqiao') == url
        Sql.newInstance(url, 'odd "name', postgres.password()).firstRow('select current_user as u').u == 'odd "name'

        when:
        Sql.newInstance(url, 'odd "name', '')

        then:
        thrown(java.sql.SQLException)

        cleanup:
        servers?.close()
    }

    private static LocalServers open(Path data, Closure heard = { step, took -> }) {
        LocalServers.in(data, ThrowAwayServers.SOFTWARE, new Progress() {
            @Override
            void started(Step step) {}

            @Override
            void done(Step step, Duration took) {
                heard(step, took)
            }
        })
    }

    private static Sql sql(LocalPostgres postgres) {
        Sql.newInstance(postgres.jdbcUrl('postgres'), postgres.user(), postgres.password())
    }

    private static Sql sql(int port, Path data) {
        Sql.newInstance("jdbc:postgresql://127.0.0.1:$port/postgres", 'postgres', Files.readString(data.resolve('postgres/qiqiao.password')))
    }

    private static List<String> parameters(LocalPostgres postgres, List<String> names) {
        sql(postgres).withCloseable { sql -> names.collect { sql.firstRow('select current_setting(?) as value', [it]).value } }
    }

    private static boolean running(Path data) {
        Orphans.of('postgres', data.toRealPath()).exist() || Orphans.of('java', data.toRealPath().resolve('elasticsearch')).exist()
    }

    /** Another process of ours with its servers, once they are ready. */
    private static Map hold(Path data, String... more) {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def command = [java, '-cp', System.getProperty('java.class.path')] + passedOn() + [HoldingServers.name, data.toString()] + more.toList()
        def process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start()
        def answer = process.inputReader().readLine().split(' ')
        [process: process, port: answer[1] as int, address: answer.length > 2 ? URI.create(answer[2]) : null]
    }

    private static List<String> passedOn() {
        ['qiqiao.root', 'maven.repo.local', ElasticsearchSoftware.ARCHIVE_SETTING]
                .findAll { System.getProperty(it) }
                .collect { "-D$it=${System.getProperty(it)}".toString() }
    }

    /** Runs PostgreSQL on the cluster as somebody might from a shell, without asking for a signal at our death. */
    private static Process startByHand(Path data) {
        def cluster = data.toRealPath().resolve('postgres')
        def program = ThrowAwayServers.SOFTWARE.toAbsolutePath().normalize().toFile().listFiles().find { it.name.startsWith('postgresql-') }
        def account = Machine.here().isRoot() ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'] : []
        def process = new ProcessBuilder(account + ["$program/bin/postgres".toString(), '-D', cluster.toString(), '-c', 'port=' + io.qiqiao.servers.machine.Ports.free(),
                                                    '-c', 'unix_socket_directories='])
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
        assert Waiting.until(SOON) { cluster.resolve('postmaster.pid').toFile().with { it.exists() && it.text.contains('ready') } }
        process
    }

    private static int put(URI address, String path, String json) {
        def connection = (HttpURLConnection) address.resolve(path).toURL().openConnection()
        connection.requestMethod = 'PUT'
        connection.doOutput = true
        connection.setRequestProperty('Content-Type', 'application/json')
        connection.outputStream.withCloseable { it.write(json.getBytes('UTF-8')) }
        connection.responseCode
    }
}
