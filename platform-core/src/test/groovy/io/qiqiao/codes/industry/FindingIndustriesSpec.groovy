package io.qiqiao.codes.industry

import io.qiqiao.testkit.SharedData
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification

class FindingIndustriesSpec extends Specification {

    @Shared Industries industries = new Industries()
    @Shared FindingIndustries finding = new FindingIndustries(industries)

    def "who types '#words' finds #code #name first"() {
        when:
        def found = finding.find(words, 10)

        then:
        found[0].code() == code
        found[0].name() == name
        found.size() <= 10
        found.every { it.isFine() }

        where:
        words            || code   | name
        '6513'           || '6513' | '应用软件开发'
        'I6513'          || '6513' | '应用软件开发'
        'i6513'          || '6513' | '应用软件开发'
        '６５１３'         || '6513' | '应用软件开发'
        '651'            || '651'  | '软件开发'
        '应用软件开发'     || '6513' | '应用软件开发'
        '应用 软件'        || '6513' | '应用软件开发'
        '软件'            || '651'  | '软件开发'
        '软件公司'         || '6513' | '应用软件开发'
        '饭店'            || '6210' | '正餐服务'
        '开饭店'           || '6210' | '正餐服务'
        '奶茶店'           || '623'  | '饮料及冷饮服务'
        '快递'            || '6020' | '快递服务'
        '工业机器人'       || '3491' | '工业机器人制造'
        '模具制造'         || '3525' | '模具制造'
        '物业管理'         || '7020' | '物业管理'
    }

    def "what says nothing finds nothing: '#words'"() {
        expect:
        finding.find(words, 10) == []

        where:
        words << ['', '   ', 'Z99', '00', '99999', '%', '饕餮', '_', 'x' * 5000]
    }

    def "#text is #code"() {
        expect:
        industries.findByCodeOrName(text).map { it.code() }.orElse(null) == code

        where:
        text           || code
        '6513'         || '6513'
        'I6513'        || '6513'
        'C6513'        || null
        ' 651 '        || '651'
        '应用软件开发'   || '6513'
        '物业管理'       || '7020'
        'I'            || 'I'
        '软件'          || null
        '0'            || null
        ''             || null
    }

    def "an industry is told with all it belongs to"() {
        expect:
        industries.listPath('6513')*.code() == ['I', '65', '651', '6513']
        industries.listPath('6513')*.level() == Industry.Level.values() as List
        industries.listPath('nothing') == []
        industries.listBelow('').size() == 20
        industries.listBelow('I')*.code() == ['63', '64', '65']
        industries.list().countBy { it.level().code() } == [section: 20, division: 97, group: 473, class: 1381]
    }

    def "everyday words lead to industries there are"() {
        expect:
        io.qiqiao.codes.ReferenceRows.of('reference/industries/everyday-words.csv').every { word, code ->
            industries.find(code).map { it.isFine() }.orElse(false) && finding.find(word, 5)*.code().any { it.startsWith(code) }
        }
    }

    @Requires({ SharedData.present })
    def "the list is the standard's"() {
        given:
        def standard = SharedData.file('reference/gbt4754-2017.csv').readLines('UTF-8').drop(1).collect { line ->
            def fields = (line =~ /"([^"]*)"/).collect { it[1] }
            [fields[1], fields[3]]
        }

        expect:
        industries.list().collect { [it.code(), it.name()] } == standard
    }
}
