package io.qiqiao.codes

import groovy.json.JsonSlurper
import io.qiqiao.kernel.Refusal
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Requires

class RegionsSpec extends PlatformSpec {

    def "#name (#code) lies in #ancestors"() {
        expect:
        bean(Regions).get(code).name() == name
        bean(Regions).listAncestors(code)*.name() == ancestors

        where:
        code        || name     | ancestors
        '440000'    || '广东省'    | []
        '440106'    || '天河区'    | ['广东省', '广州市']
        '110101'    || '东城区'    | ['北京市']
        '500229'    || '城口县'    | ['重庆市']
        '419001'    || '济源市'    | ['河南省']
        '441900121' || '虎门镇'    | ['广东省', '东莞市']
        '442000118' || '小榄镇'    | ['广东省', '中山市']
        '620201100' || '新城镇'    | ['甘肃省', '嘉峪关市']
    }

    def "the placeholders between a municipality and its districts are no areas"() {
        expect:
        bean(Regions).find(code).empty

        where:
        code << ['110100', '310100', '500200', '419000', '659000']
    }

    def "the areas below #code are #count"() {
        expect:
        bean(Regions).listChildren(code).size() == count

        where:
        code     || count
        '110000' || 16
        '440000' || 21
        '440100' || 11
        '441700' || 4
        '441900' || 36
        '440106' || 0
    }

    def "there are 34 provinces, and every area has its parent in the list"() {
        given:
        def known = NationalRegions.list()*.code() as Set

        expect:
        bean(Regions).listProvinces().size() == 34
        NationalRegions.list().every { it.parent() == null || it.parent() in known }
    }

    def "a town the list leaves out can be registered where its district, or a city without districts, is known"() {
        when:
        def town = bean(Regions).registerTown(code, '新镇')

        then:
        town.parent() == parent
        bean(Regions).get(code) == town
        bean(Regions).listChildren(parent).contains(town)
        database.sql().firstRow('select parent from platform.region where code = ?', [code]).parent == parent

        where:
        code        || parent
        '440106999' || '440106'
        '441900998' || '441900'
    }

    def "a town of nowhere is refused: #code"() {
        when:
        bean(Regions).registerTown(code, '无处镇')

        then:
        def refused = thrown(Refusal)
        refused.problems()*.field() == ['code']

        where:
        code << ['440199001', '990000001', '440100001', '110100001']
    }

    def "the registry and the placement have the whole list"() {
        expect:
        database.sql().firstRow("select count(*) n from ${table}.region where length(code) = 6".toString()).n >=
                NationalRegions.list().count { it.code().length() == 6 }

        where:
        table << ['control', 'platform']
    }

    @Requires({ new File(System.getProperty('qiqiao.shared'), 'data/reference/divisions.json').exists() })
    def "every district of the published divisions is known by its name"() {
        given:
        def file = new File(System.getProperty('qiqiao.shared'), 'data/reference/divisions.json')
        def districts = new JsonSlurper().parse(file).collectMany { it.children }.collectMany { it.children ?: [] }

        expect:
        districts.findAll { bean(Regions).find(it.code).map { it.name() }.orElse('') != it.name } == []
    }
}
