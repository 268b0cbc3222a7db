package io.qiqiao.search.forms

import io.qiqiao.search.Asker
import io.qiqiao.search.CatalogueSearch
import io.qiqiao.search.FilledSearchSpec
import io.qiqiao.search.SearchQuery
import io.qiqiao.search.Suggesting

import static io.qiqiao.search.CatalogueSearchContract.record
import static io.qiqiao.search.CatalogueSearchContract.staff

class SearchingFormsSpec extends FilledSearchSpec {

    def setupSpec() {
        hold([
                record('专利导航服务', tenant: '440106', text: '为企业提供专利检索与预警。'),
                record('ISO 27001 认证辅导', tenant: '440106', text: '信息安全管理体系。'),
                record('臺資企業轉型輔導', tenant: '441704', text: '上一句話。協助臺資企業辦理ＥＲＰ系統升級與轉型。下一句話。'),
                record('臺商內部名單', tenant: '441704', visibility: 'private', text: '尚未公佈。')])
    }

    def "'#asked' finds what is written #title"() {
        expect:
        ask(asked)*.title()*.text() == [title]

        where:
        asked              || title
        '專利導航'         || '专利导航服务'
        '專利檢索'         || '专利导航服务'
        'ｉｓｏ ２７００１' || 'ISO 27001 认证辅导'
        'iso 27001'        || 'ISO 27001 认证辅导'
        '台资企业转型'     || '臺資企業轉型輔導'
        '臺資企業轉型'     || '臺資企業轉型輔導'
        'erp系统'          || '臺資企業轉型輔導'
    }

    def "what was found is shown and marked as it was written"() {
        when:
        def hit = ask('办理ERP系统').first()

        then:
        hit.title().html() == '臺資企業轉型輔導'
        hit.snippet().html().contains('<em>辦理ＥＲＰ系統</em>升級')
        ask('台资企业').first().title().html() == '<em>臺資企業</em>轉型輔導'
    }

    def "what is private stays with its tenant in every form: #asked"() {
        expect:
        ask(asked, staff('441704'))*.title()*.text() == ['臺商內部名單']
        ask(asked, staff('440106')) == []
        ask(asked) == []

        where:
        asked << ['台商内部名单', '臺商內部名單']
    }

    def "suggestions go on from either form, as it was written: #begun"() {
        expect:
        bean(Suggesting).suggest(begun) == [title]

        where:
        begun    || title
        '專利導' || '专利导航服务'
        '台资企' || '臺資企業轉型輔導'
        'ＩＳＯ' || 'ISO 27001 认证辅导'
    }

    private List ask(String text, Asker asker = Asker.ANYBODY) {
        bean(CatalogueSearch).search(SearchQuery.of(text, asker, 20)).items()
    }
}
