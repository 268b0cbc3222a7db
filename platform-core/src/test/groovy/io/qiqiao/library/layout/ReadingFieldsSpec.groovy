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

    @Unroll
    def "a #type of several parts '#sent' is read as #value (corrected: #corrected)"() {
        when:
        def read = parts(type, sent)

        then:
        read.problems() == []
        read.values()['field'] == value
        !read.corrections().empty == corrected

        where:
        type         | sent                                     || value                                                          | corrected
        'PERIOD'     | [from: '2026-01-01', to: '2028-12-31']   || [from: '2026-01-01', to: '2028-12-31']                         | false
        'PERIOD'     | '2026-01-01 至 2028-12-31'                || [from: '2026-01-01', to: '2028-12-31']                         | false
        'PERIOD'     | '2026年1月1日至'                            || [from: '2026-01-01']                                           | true
        'PERIOD'     | [to: '2026-02-28']                       || [to: '2026-02-28']                                             | false
        'PERIOD'     | [from: '', to: '']                       || null                                                           | false
        'MONEY'      | 850000                                   || 850000L                                                        | false
        'MONEY'      | '8500元'                                  || 850000L                                                        | false
        'MONEY'      | '３．５ 万元'                                || 3500000L                                                       | false
        'MONEY'      | '0.01元'                                  || 1L                                                             | false
        'ROWS'       | [[title: '小型', note: '一'], [:]]          || [[title: 'small', note: '一']]                                   | true
        'ROWS'       | ['micro：甲']                             || [[title: 'micro', note: '甲']]                                   | false
        'ROWS'       | ['small', 'micro']                       || [[title: 'small'], [title: 'micro']]                           | false
        'ROWS'       | [[title: 'small', span: [to: '2026-01-02']]] || [[title: 'small', span: [to: '2026-01-02']]]               | false
        'RECORDS'    | '甲办法\n乙办法'                            || [[title: '甲办法'], [title: '乙办法']]                               | false
        'RECORDS'    | [[title: '甲办法']]                         || [[title: '甲办法']]                                               | false
        'INDUSTRIES' | ['C', '6513', '应用软件开发']                || ['C', '6513']                                                  | true
    }

    @Unroll
    def "a #type of several parts '#sent' is refused at #field: #problem"() {
        expect:
        parts(type, sent).problems().collect { [it.field(), it.messageKey()] } == [[field, problem]]

        where:
        type         | sent                                              || field                | problem
        'PERIOD'     | [from: '2028-01-01', to: '2026-12-31']            || 'field.to'           | 'layout.ends-before-it-begins'
        'PERIOD'     | [from: '2026-02-30']                              || 'field.from'         | 'layout.no-such-day'
        'PERIOD'     | '三年'                                              || 'field'              | 'layout.not-a-period'
        'PERIOD'     | [from: '0206-01-01']                              || 'field.from'         | 'layout.no-such-day'
        'MONEY'      | '8500'                                            || 'field'              | 'layout.not-a-sum'
        'MONEY'      | 85.5                                              || 'field'              | 'layout.not-fen'
        'MONEY'      | -1                                                || 'field'              | 'layout.not-fen'
        'MONEY'      | '0.001元'                                          || 'field'              | 'layout.finer-than-fen'
        'ROWS'       | [[title: '巨型']]                                   || 'field.0.title'      | 'layout.not-in-vocabulary'
        'ROWS'       | [[title: 'small'], [note: '一']]                    || 'field.1.title'      | 'layout.missing'
        'ROWS'       | [[title: 'small', colour: 'blue']]                || 'field'              | 'layout.not-an-entry'
        'ROWS'       | [[title: 'small', span: [from: '2026-02-02', to: '2026-02-01']]] || 'field.0.span.to' | 'layout.ends-before-it-begins'
        'ROWS'       | ['small'] * 4                                     || 'field'              | 'layout.too-many'
        'RECORDS'    | [[id: 'no-id']]                                   || 'field'              | 'layout.not-a-record'
        'INDUSTRIES' | ['ZZZ']                                           || 'field'              | 'layout.no-such-industry'
    }

    def "a field is read under the name it had before, in the unit of then"() {
        when:
        def read = reading.read(layouts.get('demand'), [title: 't', budgetYuan: 30000.5], Needed.SAVE)

        then:
        read.values().budgetFen == 3000050L
        read.unknown() == []
    }

    def "a day that has to be past cannot lie ahead"() {
        expect:
        reading.read(layouts.get('enterprise'), [title: 't', founded: '2150-01-01'], Needed.SAVE).problems()*.messageKey() == ['layout.day-in-the-future']
    }

    private Reading parts(String type, Object sent) {
        def columns = [new FormField('title', FieldType.CHOICE, Needed.SAVE, null, 'size-classes', null),
                       new FormField('note', FieldType.TEXT, null, null, null, null),
                       new FormField('span', FieldType.PERIOD, null, null, null, null)]
        def field = new FormField('field', FieldType.valueOf(type), null, 3, 'policy', null, columns, null, null, null, null)
        reading.read(new FormLayout('test', 1, [new FormSection('all', [field])]), [field: sent], Needed.SAVE)
    }

    private Reading read(String type, Object sent, String options) {
        def field = new FormField('field', FieldType.valueOf(type), null, null, options, null)
        reading.read(new FormLayout('test', 1, [new FormSection('all', [field])]), [field: sent], Needed.SAVE)
    }
}
