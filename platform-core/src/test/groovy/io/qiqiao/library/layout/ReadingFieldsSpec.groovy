package io.qiqiao.library.layout

import io.qiqiao.library.layout.FormField.Needed
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Unroll

class ReadingFieldsSpec extends PlatformSpec {

    def reading = bean(ReadingFields)
    def layouts = bean(FormLayouts)

    @Unroll
    def "the #type '#sent' is read as #value (corrected: #corrected)"() {
        when:
        def read = read(type, sent, options)

        then:
        read.problems() == []
        read.values()['field'] == value
        !read.corrections().empty == corrected

        where:
        type      | sent                | options              || value                | corrected
        'LINE'    | '  天河\t区  '        | null                 || '天河 区'              | false
        'TEXT'    | '一\r\n二 '           | null                 || '一\n二'               | false
        'INTEGER' | 35                  | null                 || 35L                  | false
        'INTEGER' | '３，０００'            | null                 || 3000L                | true
        'DECIMAL' | '12.5'              | null                 || 12.5G                | false
        'DATE'    | '2026-02-28'        | null                 || '2026-02-28'         | false
        'DATE'    | '2026年3月1日'         | null                 || '2026-03-01'         | true
        'DATE'    | '2026/3/1'          | null                 || '2026-03-01'         | true
        'DATE'    | '2019'              | null                 || null                 | true
        'FLAG'    | '是'                 | null                 || true                 | false
        'FLAG'    | false               | null                 || false                | false
        'CHOICE'  | 'small'             | 'size-classes'       || 'small'              | false
        'CHOICE'  | '小型'                | 'size-classes'       || 'small'              | true
        'CHOICES' | ['micro', '小型']     | 'size-classes'       || ['micro', 'small']   | true
        'CHOICES' | 'micro\nsmall'      | 'size-classes'       || ['micro', 'small']   | false
        'REGION'  | '440106'            | null                 || '440106'             | false
        'REGION'  | '天河区'               | null                 || '440106'             | true
        'REGION'  | '重庆市/万州区'           | null                 || '500101'             | true
        'REGION'  | '广东省/汕头经济特区'      | null                 || '440500'             | true
        'REGION'  | '浙江省/景宁畲族自治县'     | null                 || '331127'             | true
        'REGION'  | '国家'                | null                 || null                 | true
        'REGIONS' | ['440106', '阳江市']   | null                 || ['440106', '441700'] | true
        'EMAIL'   | 'a@b.example'       | null                 || 'a@b.example'        | false
        'PHONE'   | '020-55501234'      | null                 || '020-55501234'       | false
        'LINES'   | '甲\n\n 乙 '          | null                 || ['甲', '乙']           | false
        'CASES'   | [[title: 't', text: 'x']] | null           || [[title: 't', text: 'x']] | false
    }

    @Unroll
    def "the #type '#sent' is refused: #problem"() {
        expect:
        read(type, sent, options).problems()*.messageKey() == [problem]

        where:
        type          | sent                 | options        || problem
        'LINE'        | 'x' * 201            | null           || 'layout.too-long'
        'LINE'        | [a: 1]               | null           || 'layout.not-a-text'
        'INTEGER'     | '-1'                 | null           || 'layout.not-a-whole-number'
        'INTEGER'     | '3.5'                | null           || 'layout.not-a-whole-number'
        'DECIMAL'     | '约三万'                | null           || 'layout.not-a-number'
        'DATE'        | '2026-02-29'         | null           || 'layout.no-such-day'
        'DATE'        | '明天'                 | null           || 'layout.not-a-day'
        'FLAG'        | '也许'                 | null           || 'layout.not-a-flag'
        'CHOICE'      | '巨型'                 | 'size-classes' || 'layout.not-in-vocabulary'
        'REGION'      | '999999'             | null           || 'layout.no-such-region'
        'REGION'      | '朝阳区'                | null           || 'layout.no-such-region'
        'CREDIT_CODE' | '91440101MA5CXXXXX1' | null           || 'layout.no-credit-code'
        'EMAIL'       | 'a@b'                | null           || 'layout.not-an-email'
        'PHONE'       | '电话'                 | null           || 'layout.not-a-phone'
        'CASES'       | ['无标题']              | null           || 'layout.not-a-case'
    }

    def "a text of exactly the most characters is read, one more is refused"() {
        expect:
        read('LINE', '企' * 200, null).problems() == []
        read('LINE', '企' * 201, null).problems()*.messageKey() == ['layout.too-long']
    }

    def "what is needed is said for each purpose, and unknown fields are told"() {
        when:
        def toSave = reading.read(layouts.get('product'), [summary: 's', colour: 'blue'], Needed.SAVE)
        def toPublish = reading.read(layouts.get('product'), [title: 't'], Needed.PUBLISH)

        then:
        toSave.problems()*.field() == ['title']
        toSave.unknown() == ['colour']
        toPublish.problems()*.field() == ['function', 'process', 'standard', 'fee', 'timeLimit']
    }

    private Reading read(String type, Object sent, String options) {
        def field = new FormField('field', FieldType.valueOf(type), null, null, options, null)
        reading.read(new FormLayout('test', 1, [new FormSection('all', [field])]), [field: sent], Needed.SAVE)
    }
}
