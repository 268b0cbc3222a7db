package io.qiqiao.library.attachment

import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.workbench.WorkbenchSpec

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.security.MessageDigest
import java.time.Duration

/** A spec on files of records through the API, with small limits: 4,096 bytes each, 3 a record, 16,384 bytes a tenant. */
abstract class FilesSpec extends WorkbenchSpec {

    static final FILES = File.createTempDir('attachments')

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.files.folder': FILES.path, 'qiqiao.attachments.rules': 'classpath:attachments/small.json']
    }

    def setupSpec() {
        // Other specs attach files to records of the same tenants: each spec keeps them in a folder of its own.
        [tianhe, yangdong].each { empty(it) }
    }

    def cleanupSpec() {
        FILES.deleteDir()
    }

    Listing newPolicy(String title, TenantId tenant = tianhe) {
        keep('policy', [title: title, text: '正文', documentNumber: UUID.randomUUID().toString()], OFFICER, tenant)
    }

    Answer attach(Person who, Listing record, Map<String, byte[]> files, String declared = 'application/octet-stream') {
        def boundary = 'x' + UUID.randomUUID().toString().replace('-', '')
        def body = new ByteArrayOutputStream()
        files.each { name, content ->
            body << "--$boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"$name\"\r\nContent-Type: $declared\r\n\r\n".getBytes('UTF-8')
            body << content
            body << '\r\n'.bytes
        }
        body << "--$boundary--\r\n".getBytes('UTF-8')
        def library = bean(ListingKinds).get(record.kind()).library()
        def request = request(who, "/api/$library/${record.id()}/attachments").header('Content-Type', "multipart/form-data; boundary=$boundary")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
        new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()))
    }

    HttpResponse<byte[]> download(Person who, String path, Map<String, String> headers = [:]) {
        def request = request(who, path)
        headers.each { name, value -> request.header(name, value) }
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
    }

    HttpRequest.Builder request(Person who, String path) {
        def request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:$server.port$path"))
                .header('Host', hostOf(who.tenant)).header('Accept-Language', 'zh-CN').timeout(Duration.ofSeconds(30))
        who.token ? request.header('Authorization', "Bearer $who.token") : request
    }

    Answer list(Person who, Listing record) {
        api(who, 'GET', "/api/${bean(ListingKinds).get(record.kind()).library()}/${record.id()}/attachments")
    }

    Answer api(Person who, String method, String path, Object body = null) {
        send(method, hostOf(who.tenant), path, who.token ? bearer(who.token) : [:], body)
    }

    Person visitorOf(TenantId tenant) {
        new Person(tenant: tenant, token: null)
    }

    int forget(TenantId tenant = tianhe) {
        CurrentTenant.call(tenant) { bean(ForgettingFiles).run() }
    }

    /** As if what is unused had been so for that long. */
    void age(String time, TenantId tenant = tianhe) {
        database.sql().execute("update t_${tenant.code()}.kept_file set unused_since = now() - cast(? as interval) where unused_since is not null".toString(), [time])
    }

    /** As if the tenant had no files, so that its quota is whole again. */
    void empty(TenantId tenant) {
        ['listing', 'listing_version'].each { database.sql().execute("update t_${tenant.code()}.$it set attachments = '[]' where attachments <> '[]'".toString()) }
        database.sql().execute("delete from t_${tenant.code()}.kept_file".toString())
    }

    int count(TenantId tenant, String condition) {
        database.sql().firstRow("select count(*) as n from t_${tenant.code()}.kept_file where $condition".toString()).n as int
    }

    File file(Map item, TenantId tenant = tianhe) {
        FILES.toPath().resolve("${tenant.code()}/attachments/${item.digest[0..1]}/${item.digest}").toFile()
    }

    static String header(HttpResponse<?> answer, String name) {
        answer.headers().firstValue(name).orElse(null)
    }

    static String sha(byte[] bytes) {
        MessageDigest.getInstance('SHA-256').digest(bytes).encodeHex().toString()
    }
}
