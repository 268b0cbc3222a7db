package io.qiqiao.files

import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import java.nio.file.Files
import java.nio.file.NoSuchFileException
import java.nio.file.Path

/** The local folder and a store that speaks S3 keep the same promises; the S3 server is a program of its own. */
class StoresSpec extends PlatformSpec {

    static final TENANT = TenantId.of('440106')
    static final OTHER = TenantId.of('441704')
    static final DIGEST = 'ab' + '0' * 62

    static final FOLDER = File.createTempDir('stores')
    static final int PORT = new ServerSocket(0).withCloseable { it.localPort }

    @Shared Process server = s3()

    @Override
    Map<String, Object> configuration() {
        ['qiqiao.files.folder': FOLDER.path, 'qiqiao.files.s3.bucket': 'qiqiao', 'qiqiao.files.s3.endpoint': "http://127.0.0.1:$PORT".toString(),
         'qiqiao.files.s3.access-key': 'key', 'qiqiao.files.s3.secret-key': 'secret', 'qiqiao.files.s3.prefix': 'files/']
    }

    def setupSpec() {
        new PollingConditions(timeout: 90, delay: 0.5).eventually {
            assert answers()
        }
    }

    def cleanupSpec() {
        server.destroyForcibly().waitFor()
        FOLDER.deleteDir()
    }

    def "#kind: what was put is given back, by its content's name and in its tenant's own place"() {
        given:
        def store = stores(kind)
        def place = FilePlace.ofContent(TENANT, 'attachments', DIGEST)
        def other = FilePlace.ofContent(OTHER, 'attachments', DIGEST)

        when:
        store.put(place, work('content'))

        then:
        store.open(place).withCloseable { new String(it.readAllBytes(), 'UTF-8') } == 'content'
        FOLDER.toPath().resolve('work/440106/attachments').toFile().list().length == 0

        when: 'put again it is replaced'
        store.put(place, work('content, again'))

        then:
        store.open(place).withCloseable { new String(it.readAllBytes(), 'UTF-8') } == 'content, again'

        when: 'the other tenant has its own place'
        store.open(other)

        then:
        thrown(NoSuchFileException)

        when:
        store.remove(place)
        store.remove(place)
        store.open(place)

        then:
        thrown(NoSuchFileException)

        where:
        kind << ['local', 's3']
    }

    def "#kind: 20 MB go through"() {
        given:
        def store = stores(kind)
        def place = FilePlace.of(TENANT, 'exports', UUID.randomUUID(), 'xlsx')
        def big = work('')
        big.toFile().withOutputStream { out -> 20.times { out.write(new byte[1 << 20]) } }

        when:
        store.put(place, big)

        then:
        store.open(place).withCloseable { it.transferTo(OutputStream.nullOutputStream()) } == 20 << 20

        where:
        kind << ['local', 's3']
    }

    def "whoever keeps files gets the store that is configured, and works in the local folder"() {
        expect:
        bean(FileStore).class.simpleName == 'S3Files'
        bean(LocalFiles).class == LocalFiles
    }

    def "no place can be made of #name in #area"() {
        when:
        new FilePlace(TENANT, area, name)

        then:
        thrown(IllegalArgumentException)

        where:
        area          | name
        'attachments' | '../' + DIGEST
        'attachments' | DIGEST.toUpperCase()
        'attachments' | DIGEST + '.html'
        'attachments' | 'a.pdf'
        '../x'        | DIGEST
        ''            | DIGEST
    }

    private FileStore stores(String kind) {
        kind == 's3' ? bean(FileStore) : bean(LocalFiles)
    }

    private Path work(String content) {
        def path = bean(LocalFiles).work(FilePlace.of(TENANT, 'attachments', UUID.randomUUID(), 'part'))
        Files.writeString(path, content)
    }

    private boolean answers() {
        try {
            def connection = new URI("http://127.0.0.1:$PORT/qiqiao").toURL().openConnection()
            connection.requestMethod = 'HEAD'
            connection.responseCode == 200
        } catch (IOException notYet) {
            false
        }
    }

    private static Process s3() {
        def jar = System.getProperty('java.class.path').split(File.pathSeparator).find { it.endsWith('-exec.jar') && it.contains('s3mock') }
        new ProcessBuilder(System.getProperty('java.home') + '/bin/java', '-Xmx256m', "-Dcom.adobe.testing.s3mock.store.initialBuckets=qiqiao",
                "-Dserver.port=0", "-Dcom.adobe.testing.s3mock.httpPort=$PORT", '-jar', jar)
                .redirectErrorStream(true).redirectOutput(new File(FOLDER, 's3.log')).start()
    }
}
