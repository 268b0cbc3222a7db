package io.qiqiao.search.guidance

import io.qiqiao.search.Asker
import io.qiqiao.search.FilledSearchSpec
import io.qiqiao.search.SearchFilter
import io.qiqiao.search.SearchQuery
import io.qiqiao.search.Suggesting

import static io.qiqiao.search.CatalogueSearchContract.record
import static io.qiqiao.search.CatalogueSearchContract.staff

class GuidedSearchSpec extends FilledSearchSpec {

    def setupSpec() {
        hold([
                record('专精特新认定申报辅导', tenant: '440106', text: '材料准备与申报辅导。', free: true),
                record('专精特新政策宣讲', tenant: '441704', text: '每月一次。', free: false),
                record('高新技术企业培育', tenant: '440106', text: '高企认定前的准备。'),
                record('光电检测平台', tenant: '441704', text: '每周开放。'),
                record('陆港物流专线', tenant: '441704', visibility: 'network', text: '供本市参考。'),
                record('玫瑰庄园草稿', tenant: '441704', visibility: 'private', text: '尚未公布。')])
    }

    def "letters find what is called by words that sound so, and it is told: #asked"() {
        when:
        def guided = ask(asked)

        then:
        guided.result().items()*.title()*.text() as Set == found as Set
        guided.readAs() == readAs

        where:
        asked               || readAs         | found
        'zhuanjingtexin'    || '专精特新'     | ['专精特新认定申报辅导', '专精特新政策宣讲']
        'zjtx'              || '专精特新'     | ['专精特新认定申报辅导', '专精特新政策宣讲']
        'ZHUAN JING TE XIN' || '专精特新'     | ['专精特新认定申报辅导', '专精特新政策宣讲']
        'gaoqi'             || '高企'         | ['高新技术企业培育']
        'guangdianjiance'   || '光电检测'     | ['光电检测平台']
        'zzzz'              || null           | []
        '光电'              || null           | ['光电检测平台']
    }

    def "letters tell nothing of what is not public: #asked"() {
        expect:
        with(ask(asked, asker)) {
            result().total() == 0
            readAs() == null
            didYouMean() == []
        }

        where:
        asked         | asker
        'meigui'      | Asker.ANYBODY
        'mgzy'        | Asker.ANYBODY
        'meigui'      | staff('440106')
        'lugangwuliu' | Asker.ANYBODY
        'lugangwuliu' | staff('440106')
    }

    def "what letters found is narrowed and read on like any other answer"() {
        given:
        def query = SearchQuery.of('zjtx', Asker.ANYBODY, 1)

        when:
        def first = search(query)
        def second = search(query.after(first.result().next()))

        then:
        first.result().total() == 2
        first.result().next()
        second.readAs() == '专精特新'
        (first.result().items() + second.result().items())*.title()*.text() as Set == ['专精特新认定申报辅导', '专精特新政策宣讲'] as Set
        second.result().next() == null

        and:
        search(query.narrowedTo(SearchFilter.NONE.withFree(true))).result().items()*.title()*.text() == ['专精特新认定申报辅导']
    }

    def "somebody who typed #begun is offered #titles: public titles only"() {
        expect:
        bean(Suggesting).suggest(begun) as Set == titles as Set

        where:
        begun              || titles
        'zhuanj'           || ['专精特新认定申报辅导', '专精特新政策宣讲']
        'zhuan jing te x'  || ['专精特新认定申报辅导', '专精特新政策宣讲']
        'zjtxr'            || ['专精特新认定申报辅导']
        'jiance'           || ['光电检测平台']
        'gaoqi'            || ['高新技术企业培育']
        'meigui'           || []
        'lugang'           || []
        'z'                || []
    }

    def "a suggestion takes less than 50 ms"() {
        given:
        def took = { long from = System.nanoTime(); bean(Suggesting).suggest(it); (System.nanoTime() - from) / 1_000_000 }
        10.times { took('zhuanj') }

        expect: 'half of them, on a machine that builds beside'
        ['zjtx', '专精', 'gaoqi'].every { begun -> (1..9).collect { took(begun) }.sort()[4] < 50 }
    }

    private Guided ask(String text, Asker asker = Asker.ANYBODY) {
        search(SearchQuery.of(text, asker, 20))
    }

    private Guided search(SearchQuery query) {
        bean(GuidedSearch).search(query)
    }
}
