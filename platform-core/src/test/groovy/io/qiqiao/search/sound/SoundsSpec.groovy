package io.qiqiao.search.sound

import io.qiqiao.search.words.FieldWords
import spock.lang.Shared
import spock.lang.Specification

class SoundsSpec extends Specification {

    @Shared words = new KnownWords(new FieldWords())

    def "'#word' sounds #sound"() {
        expect:
        Sounds.of(word).orElse('') == sound
        Sounds.initials(word).orElse('') == initials

        where:
        word           || sound                    | initials
        '专精特新'     || 'zhuanjingtexin'         | 'zjtx'
        '專精特新'     || 'zhuanjingtexin'         | 'zjtx'
        '高企'         || 'gaoqi'                  | 'gq'
        '银行贷款'     || 'yinhangdaikuan'         | 'yhdk'
        '行政处罚'     || 'xingzhengchufa'         | 'xzcf'
        '重庆重点企业' || 'chongqingzhongdianqiye' | 'cqzdqy'
        '会计师会议'   || 'kuaijishihuiyi'         | 'kjshy'
        '增长与长期'   || 'zengzhangyuchangqi'     | 'zzycq'
        '绿色旅游战略' || 'lvselvyouzhanlue'       | 'lslyzl'
        'ERP系统'      || ''                       | ''
        '专精 特新'    || ''                       | ''
        ''             || ''                       | ''
    }

    def "the parts of a title can be looked for from any of its characters on, past punctuation, and not across letters"() {
        when:
        def keys = TitleSounds.keys('“专精”特新ISO认证')

        then:
        keys.containsAll(['zhuanjingtexin', 'zjtx', 'jingtexin', 'jtx', 'texin', 'tx', 'xin', 'renzheng', 'rz', 'zheng'])
        keys.every { it ==~ /[a-z]+/ }
        TitleSounds.keys('ISO 9001') == []
    }

    def "the part of '#title' that sounds #letters is '#part'"() {
        expect:
        TitleSounds.part(title, letters).orElse('') == part

        where:
        title                | letters       || part
        '天河专精特新服务'   | 'zjtx'        || '专精特新'
        '天河专精特新服务'   | 'texinfuwu'   || '特新服务'
        '天河專精特新服務'   | 'zjtx'        || '專精特新'
        '“专精”特新服务'     | 'jingtexin'   || '精”特新'
        '天河专精特新服务'   | 'zhuanjingte' || '专精特'
        '天河专精特新服务'   | 'zhuanjingt'  || ''
        '天河专精特新服务'   | 'fw'          || '服务'
        '天河'               | 't'           || ''
    }

    def "'#typed' is letters #letters"() {
        expect:
        Letters.of(typed).orElse('') == letters

        where:
        typed              || letters
        'zhuan jing te xin' || 'zhuanjingtexin'
        "xi'an"            || 'xian'
        'ＧＡＯｑｉ'       || 'gaoqi'
        'lüse'             || 'lvse'
        'iso9001'          || ''
        '高企gq'           || ''
        'a'                || ''
        'a' * 41           || ''
    }

    def "known words are found by their sound: #letters"() {
        expect:
        words.sounding(letters).contains(word)
        words.begunBy(letters.take(3), 400).contains(word)

        where:
        letters          || word
        'gaoqi'          || '高企'
        'zjtx'           || '专精特新'
        'zhuanjingtexin' || '专精特新'
    }
}
