package io.qiqiao.files

import com.sun.net.httpserver.HttpServer
import io.qiqiao.tenancy.TenantId
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.NoSuchFileException
import java.time.Duration

/** What a store says that refuses: a server of our own that answers as stores do, as no store does at will. */
class S3TroubleSpec extends Specification {

    static final PLACE = FilePlace.ofContent(TenantId.of('440106'), 'attachments', 'ab' + '0' * 62)

    int status
    String code
    HttpServer server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)

    @AutoCleanup('close')
    S3Files store

    def setup() {
        server.createContext('/') { exchange ->
            exchange.requestBody.transferTo(OutputStream.nullOutputStream())
            def body = "<?xml version=\"1.0\"?><Error><Code>$code</Code><Message>as asked</Message></Error>".getBytes('UTF-8')
            exchange.responseHeaders.set('Content-Type', 'application/xml')
            exchange.sendResponseHeaders(status, body.length)
            exchange.responseBody.withCloseable { it.write(body) }
        }
        server.start()
        store = new S3Files(configuration())
    }

    def cleanup() {
        server.stop(0)
    }

    def "answered #answered #said, a file that is asked for is #what"() {
        given:
        status = answered
        code = said

        when:
        store.open(PLACE)

        then:
        def trouble = thrown(IOException)
        (trouble instanceof NoSuchFileException) == missing

        where:
        answered | said              || missing
        404      | 'NoSuchKey'       || true
        404      | 'NoSuchBucket'    || false
        403      | 'AccessDenied'    || false
        403      | 'InvalidAccessKeyId' || false
        400      | 'ExpiredToken'    || false
        503      | 'SlowDown'        || false
        what = missing ? 'not there' : 'told as trouble of the store'
    }

    def "what is not taken stays where it was, to be tried again; what cannot be removed is said"() {
        given:
        status = 403
        code = 'AccessDenied'
        def local = Files.createTempFile('trouble', '.part')

        when:
        store.put(PLACE, local)

        then:
        thrown(IOException)
        Files.exists(local)

        when:
        store.remove(PLACE)

        then:
        thrown(IOException)

        cleanup:
        Files.deleteIfExists(local)
    }

    def "a store that does not answer is trouble"() {
        given:
        server.stop(0)

        when:
        store.open(PLACE)

        then:
        def trouble = thrown(IOException)
        !(trouble instanceof NoSuchFileException)
    }

    private S3Configuration configuration() {
        [getBucket   : { 'qiqiao' }, getEndpoint: { Optional.of(new URI("http://127.0.0.1:$server.address.port")) }, getRegion: { 'cn-north-1' },
         getAccessKey: { Optional.of('key') }, getSecretKey: { Optional.of('secret') }, isPathStyle: { true }, getPrefix: { '' },
         getTimeout  : { Duration.ofSeconds(20) }] as S3Configuration
    }
}
