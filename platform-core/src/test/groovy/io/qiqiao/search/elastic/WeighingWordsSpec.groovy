package io.qiqiao.search.elastic

import io.qiqiao.search.RelevancePart
import io.qiqiao.search.words.FieldWords
import spock.lang.Shared
import spock.lang.Specification

class WeighingWordsSpec extends Specification {

    @Shared weighing = new WeighingWords(new FieldWords(), new RelevanceWeights())

    def "what asks counts for less than what is asked for, and is not lost"() {
        when:
        def pairs = of('贷款怎么办').pairs()

        then:
        pairs['贷 款'] == 1f
        pairs['款 怎'] < pairs['贷 款']
        pairs['怎 么'] > 0
        pairs['怎 么'] < pairs['款 怎']
    }

    def "left out, it counts in full"() {
        expect:
        of('贷款怎么办', RelevancePart.QUESTION_WORDS).pairs().values().every { it == 1f }
    }

    def "a heading counts for more where a long text follows, whatever ends it: '#end'"() {
        given:
        def text = '厂房屋顶光伏' + end + '我们打算在厂区的屋面装一套发电设备，自己发的电自己先用，多出来的再卖给电网，想找人算一算投入和收益'

        expect:
        of(text).pairs()['光 伏'] == 3f
        of(text).pairs()['厂 区'] == 1f
        of(text, RelevancePart.HEADING).pairs()['光 伏'] == 1f

        where:
        end << ['\n', ' ', '：', '。']
    }

    def "a short question has no heading"() {
        expect:
        of('光伏 补贴').pairs()['光 伏'] == 1f
    }

    def "other words for the same count for less than those that were asked, and can be left out"() {
        expect:
        of('高企认定').others()['高 新'] < of('高企认定').pairs()['高 企']
        of('高企认定').phrases().contains('高新技术企业')
        of('高企认定', RelevancePart.SYNONYMS).others().isEmpty()
    }

    def "Latin words are whole, and full-width ones are the same as others"() {
        expect:
        of('ＩＳＯ９００１ 认证').singles().keySet() == of('ISO9001 认证').singles().keySet()
        of('ISO9001认证').pairs().containsKey('ISO9001 认')
    }

    private WeightedWords of(String text, RelevancePart... without) {
        weighing.of(Wording.of(text), without as Set)
    }
}
