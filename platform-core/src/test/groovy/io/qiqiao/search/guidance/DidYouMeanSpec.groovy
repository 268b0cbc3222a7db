package io.qiqiao.search.guidance

import io.qiqiao.search.Asker
import io.qiqiao.search.FilledSearchSpec
import io.qiqiao.search.SearchFilter
import io.qiqiao.search.SearchQuery

import static io.qiqiao.search.CatalogueSearchContract.record
import static io.qiqiao.search.CatalogueSearchContract.staff

class DidYouMeanSpec extends FilledSearchSpec {

    def setupSpec() {
        hold((1..4).collect { record("高新技术企业培育第${it}期".toString(), tenant: '440106', text: '高企认定前的准备。', free: it == 1) } + [
                record('首台套保险补偿', tenant: '441704', text: '投保与理赔。'),
                record('研发费用加计扣除办税', tenant: '441704', text: '逐项核对。'),
                record('银杏大道创客驿站', tenant: '441704', text: '工位与会议室。'),
                record('蓝鲸物流专线', tenant: '441704', visibility: 'private', text: '尚未公布。')])
    }

    def "who asks '#asked' is offered '#meant', and is answered what they asked"() {
        when:
        def guided = ask(asked)

        then:
        guided.didYouMean().contains(meant)
        guided.readAs() == null
        guided.result().total() <= 2

        and: 'what is offered finds more'
        ask(meant).result().total() > guided.result().total()

        where:
        asked                | meant
        '高启'               | '高企'
        '稿企'               | '高企'
        '高心计数企业'       | '高新技术企业'
        '重大技束装备'       | '重大技术装备'
        '嘉计寇除'           | '加计扣除'
        '银幸大盗'           | '银杏大道'
        'gaoxinjishuqiy'     | '高新技术企业'
        'jiajikuchu'         | '加计扣除'
    }

    def "nothing is offered where enough is found, and nothing that finds no more: #asked"() {
        expect:
        ask(asked).didYouMean() == []

        where:
        asked << ['高新技术企业', '高企', '加计扣除', '', '游泳馆', 'zzzz', '长' * 41, '<b>', '"* OR', '稳岗反还', '加计扣处']
    }

    def "what is private is offered to nobody, its own tenant's staff included: #asked"() {
        expect:
        !ask(asked, asker).didYouMean().any { it.contains('蓝鲸') }

        where:
        asked          | asker
        '兰京物流专线' | Asker.ANYBODY
        '兰鲸物流专线' | Asker.ANYBODY
        '兰鲸物流专线' | staff('440106')
        '兰京物流专线' | staff('441704')
    }

    def "what is offered finds something within the same filters"() {
        when:
        def query = SearchQuery.of('高启', Asker.ANYBODY, 20)

        then:
        search(query.narrowedTo(SearchFilter.NONE.withFree(true))).didYouMean() == ['高企']
        search(query.narrowedTo(SearchFilter.NONE.withTenants(['441704'] as Set))).didYouMean() == []
    }

    private Guided ask(String text, Asker asker = Asker.ANYBODY) {
        search(SearchQuery.of(text, asker, 20))
    }

    private Guided search(SearchQuery query) {
        bean(GuidedSearch).search(query)
    }
}
