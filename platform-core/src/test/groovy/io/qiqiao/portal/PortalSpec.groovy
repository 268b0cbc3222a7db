package io.qiqiao.portal

import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared

/** A spec of the portal's pages over HTTP. There is no Elasticsearch unless it says otherwise: most pages need none. */
abstract class PortalSpec extends WebSpec {

    static final DISCLOSURES = [function: '辅导取得证书', process: '诊断→辅导→审核', standard: 'GB/T 19001', fee: '8000 元起', timeLimit: '40 个工作日']

    @Shared TenantId guangzhou = TenantId.of('440100')
    @Shared SharedContent content = new SharedContent(application)

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': 'http://127.0.0.1:9']
    }

    def setupSpec() {
        emptyCatalogue()
    }

    /** What other specs left would be counted too. */
    void emptyCatalogue() {
        def sql = database.sql()
        sql.execute('delete from platform.publication')
        sql.close()
    }

    UUID product(TenantId tenant, Map<String, Object> fields, Visibility visibility = Visibility.PUBLIC) {
        content.keep(tenant, 'product', DISCLOSURES + fields, visibility)
    }

    UUID policy(TenantId tenant, Map<String, Object> fields, Visibility visibility = Visibility.PUBLIC) {
        content.keep(tenant, 'policy', [text: '第一条　为支持中小企业，制定本办法。'] + fields, visibility)
    }

    UUID institution(TenantId tenant, Map<String, Object> fields, Visibility visibility = Visibility.PUBLIC) {
        def complete = [kind: 'enterprise', region: tenant.code(), address: '演示路 1 号', phone: '020-55500000', categories: ['other'], summary: '为企业服务。'] + fields
        content.keep(tenant, 'institution', complete, visibility)
    }

    /** A page as a browser asks for it, from a tenant's portal or, without one, from the platform's own host. */
    Answer page(TenantId tenant, String path, Map<String, String> headers = [:]) {
        send('GET', tenant == null ? 'localhost' : hostOf(tenant), path, [Accept: 'text/html'] + headers)
    }

    /** The titles in a page's list of results. */
    static List<String> titles(Answer page) {
        (page.body =~ /(?s)<h2 class="item-title"><a href="[^"]*">(.*?)<\/a>/).collect { it[1].replaceAll('<[^>]*>', '') }
    }

    /** The address of the page's link to the next part, or null. */
    static String next(Answer page) {
        def found = page.body =~ /<a class="button" href="([^"]*)" rel="next">/
        found ? found[0][1].replace('&amp;', '&') : null
    }

    static String query(String text) {
        URLEncoder.encode(text, 'UTF-8')
    }
}
