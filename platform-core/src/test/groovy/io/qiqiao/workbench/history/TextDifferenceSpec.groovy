package io.qiqiao.workbench.history

import spock.lang.Specification

class TextDifferenceSpec extends Specification {

    def "from '#before' to '#after' #gone goes and #come comes"() {
        when:
        def difference = TextDifference.of(before, after)

        then:
        difference.before().findAll { it.differs() }*.text() == gone
        difference.after().findAll { it.differs() }*.text() == come

        and: 'nothing of either text is lost'
        difference.before()*.text().join('') == before
        difference.after()*.text().join('') == after

        where:
        before           | after              || gone     | come
        ''               | ''                 || []       | []
        ''               | '新'                || []       | ['新']
        '旧'              | ''                 || ['旧']    | []
        '三个工作日办结'        | '五个工作日办结'          || ['三']    | ['五']
        '收费8000元'        | '收费12000元'         || ['8000'] | ['12000']
        'ISO 9001 认证'    | 'ISO 14001 认证'     || ['9001'] | ['14001']
        '诊断、辅导、审核'       | '诊断、审核'            || ['辅导、'] | []
        '👨‍👩‍👧一家'       | '👨‍👩‍👦一家'         || ['👨‍👩‍👧'] | ['👨‍👩‍👦']
    }

    def "much that is the same is shortened between differences, and around the only one"() {
        given:
        def same = '同' * 500

        when:
        def difference = TextDifference.of("甲${same}乙", "丙${same}丁")

        then:
        difference.before()*.text() == ['甲', "${'同' * 40}…${'同' * 40}".toString(), '乙']
        difference.after()*.differs() == [true, false, true]
    }

    def "long texts are compared by lines"() {
        given:
        def lines = (1..800).collect { "第${it}条 本办法适用于中小企业。\n".toString() }

        when:
        def difference = TextDifference.of(lines.join(''), (lines[0..398] + ['第400条 已删除。\n'] + lines[400..-1]).join(''))

        then:
        difference.before().findAll { it.differs() }*.text() == ['第400条 本办法适用于中小企业。\n']
        difference.after().findAll { it.differs() }*.text() == ['第400条 已删除。\n']
    }
}
