package io.qiqiao.library.sheet

import io.qiqiao.library.layout.FormLayouts
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.web.text.Languages

class SheetCellsSpec extends PlatformSpec {

    def "a #kind's #name stands in a cell as people read it, and is read back: #value"() {
        given:
        def field = bean(FormLayouts).get(kind).find(name).get()

        when:
        def said = Languages.ALL.collect { bean(SheetCells).say(field, value, it) }

        then:
        SheetCells.plain(said[0]) == cell
        said.every { bean(SheetCells).read(field, SheetCells.plain(it)) == (back ?: value) }

        where:
        kind          | name         | value                                                         | back   || cell
        'product'     | 'title'      | '商标 | 注册 \\ 续展'                                               | null   || '商标 | 注册 \\ 续展'
        'product'     | 'category'   | 'legal'                                                       | null   || '法律与合规'
        'product'     | 'sizes'      | ['small', 'micro']                                            | null   || '小型\n微型'
        'product'     | 'regions'    | ['440106', '441700']                                          | null   || '广东省广州市天河区\n广东省阳江市'
        'product'     | 'region'     | '110105'                                                      | null   || '北京市朝阳区'
        'product'     | 'industries' | ['C', '6513']                                                 | null   || 'C 制造业\n6513 应用软件开发'
        'enterprise'  | 'industry'   | '6513'                                                        | null   || '6513 应用软件开发'
        'enterprise'  | 'staff'      | 86L                                                           | '86'   || '86'
        'enterprise'  | 'titles'     | [[title: 'high-tech', number: 'A|1'], [title: 'champion']]    | null   || '高新技术企业 |  | A\\|1\n制造业单项冠军 |  |'
        'expert'      | 'term'       | [from: '2026-01-01', to: '2028-12-31']                        | '2026-01-01 至 2028-12-31' || '2026-01-01 至 2028-12-31'
        'institution' | 'assetsFen'  | 850050L                                                       | '8500.50 元' || '8500.50 元'
        'policy'      | 'materials'  | ['申报表', '发票\n复印件']                                            | null   || '申报表\n发票\u2028复印件'
        'policy'      | 'belongsTo'  | [[id: '01930000-0000-7000-8000-000000000001', title: '办法'], [title: '条例']] | [[id: '01930000-0000-7000-8000-000000000001', title: '办法'], '条例'] || '办法 [01930000-0000-7000-8000-000000000001]\n条例'
        'policy'      | 'date'       | '2026-03-01'                                                  | null   || '2026-03-01'
    }

    def "what cannot be read stays as it is, for the form to refuse with its reason"() {
        expect:
        bean(SheetCells).read(bean(FormLayouts).get(kind).find(name).get(), cell) == read

        where:
        kind         | name       | cell           || read
        'product'    | 'category' | '算命'           || '算命'
        'product'    | 'sizes'    | '小型；巨型'        || ['small', '巨型']
        'product'    | 'regions'  | '火星'           || ['火星']
        'enterprise' | 'industry' | '6513 造船'      || '6513 造船'
        'enterprise' | 'titles'   | '不存在 | x'      || [[title: '不存在', validity: 'x']]
        'policy'     | 'clauses'  | '第三条：奖补标准'     || ['第三条：奖补标准']
    }

    def "the columns of a #kind are told apart by their names, in every language"() {
        expect:
        [bean(SheetColumns).listToTell(kind), Languages.ALL].combinations().findAll { column, locale ->
            bean(SheetColumns).find(bean(SheetColumns).named(kind), bean(SheetColumns).heading(kind, column, locale)).orElse(null) != column
        }.collect { column, locale -> "$column.name $locale" } == []

        where:
        kind << ['enterprise', 'policy', 'institution', 'product', 'expert', 'demand']
    }
}
