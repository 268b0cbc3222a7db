package io.qiqiao.search.unfound

import spock.lang.Specification

class KeptWordsSpec extends Specification {

    def "of '#asked' is kept '#kept'"() {
        expect:
        new KeptWords(new UnfoundRules()).of(asked).orElse('') == kept

        where:
        asked                        || kept
        '  低空经济　 补贴 '         || '低空经济 补贴'
        '低空經濟'                   || '低空经济'
        'ＩＳＯ９００１'             || 'iso9001'
        'ISO 27001'                  || 'iso 27001'
        '2026年申报'                 || '2026年申报'
        '13800138000'                || ''
        '张三 138 0013 8000'         || ''
        '138-0013-8000'              || ''
        '１３８００１３８０００'     || ''
        '020-55501156 认证'          || ''
        '44010619900101123X'         || ''
        '91440101MA59ABCD12'         || ''
        'zhang@example.cn'           || ''
        'zhang＠example.cn 投诉'     || ''
        '长' * 41                    || ''
        '？？！'                     || ''
        ''                           || ''
    }
}
